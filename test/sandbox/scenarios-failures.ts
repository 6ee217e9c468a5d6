import { CHALLENGE_CLAIMS, PROTECTED_CONTEXT } from './asked-claims.ts';
import { customerNamed, FOREIGN_CUSTOMER_ID } from './customers.ts';
import { fault, json, jsonText, throttled } from './reply.ts';
import { batchBody } from './sample-batches.ts';
import { failSome, sampleDevices } from './sample-devices.ts';
import type { StatusCall, Scenario } from './scenario.ts';
import { ENDED, running } from './scenarios-batches.ts';

const customerId = customerNamed('Blue Yonder Airlines').id;
const THIRTY = failSome(sampleDevices(30, 30), 0.2, 30);
const RETRY_AFTER_SECONDS = 7;
const SLOW_MS = 15_000;
const HANGING_MS = 10 * 60_000; // far above the app's own timeout

const successText = ({ trackingId }: StatusCall) =>
  JSON.stringify(batchBody(trackingId, 'finished_with_errors', THIRTY, ENDED));
const success = (call: StatusCall) => jsonText(successText(call));

/**
 * Always fails with the service's documented code (docs/partner-center-api.md#error-codes); the tracking ID contains
 * status and code.
 */
function refused(status: number, code: string, title: string, whatToExpect: string): Scenario {
  return {
    id: `${status}-${code}`,
    trackingId: `00000${status}-0000-4000-8000-${code.padStart(12, '0')}`,
    customerId: code === '20002' ? FOREIGN_CUSTOMER_ID : customerId,
    title: `${status}/${code}: ${title}`,
    whatToExpect,
    answer: () => fault(status, code, `${whatToExpect} (sandbox)`),
  };
}

export const REFUSALS: readonly Scenario[] = [
  refused(404, '1000', 'not found', 'No such batch, or it is no longer kept.'),
  refused(404, '60003', 'no such customer', 'No tenant has this customer ID.'),
  refused(403, '20002', 'not your customer', 'No reseller relationship with this customer.'),
  refused(403, '900150', 'role missing', 'The role of the signed-in person lacks the rights.'),
  refused(403, '900308', 'privileges missing', 'The roles or delegated privileges do not suffice.'),
  refused(403, '2032', 'access denied', 'Access is denied.'),
  refused(403, '900309', 'Conditional Access', 'A Conditional Access policy blocks the call.'),
  refused(403, '900329', 'app-only', 'The operation does not accept app-only tokens.'),
  refused(403, '999999', 'a code nobody knows', 'Forbidden, for reasons of its own.'),
  refused(401, '900421', 'MFA missing', 'The token does not prove multifactor authentication.'),
  refused(401, '10001', 'MFA missing', 'The same, with an older code.'),
  refused(401, '900420', 'wrong audience', 'The audience of the token is no longer supported.'),
  refused(401, '400', 'access denied', 'Access is denied.'),
  refused(401, '800001', 'token missing', 'The partner token is missing.'),
  refused(401, '999999', 'a code nobody knows', 'Unauthorized, for reasons of its own.'),
  {
    id: '401-insufficient-claims',
    trackingId: '00000401-0000-4000-8000-0000000000c1',
    customerId,
    title: '401: a stronger sign-in',
    whatToExpect: 'A claims challenge; whoever signs in again, as it asks, sees 30 rows.',
    answer: (call) => {
      if (call.acrs.includes(PROTECTED_CONTEXT)) return success(call);
      const claims = Buffer.from(CHALLENGE_CLAIMS).toString('base64');
      const challenge = `Bearer realm="sandbox", error="insufficient_claims", claims="${claims}"`;
      return fault(401, '400', 'The token does not answer the challenge.', { 'WWW-Authenticate': challenge });
    },
  },
];

const flakyRun = running({ rows: THIRTY, queuedMs: 0, endMs: 120_000, endStatus: 'finished_with_errors' });

export const FAULTS: readonly Scenario[] = [
  {
    id: '429',
    trackingId: '00000429-0000-4000-8000-000000000007',
    customerId,
    title: '429, then a good answer',
    whatToExpect: 'The first two calls are throttled for 7 seconds each; the third one is answered.',
    answer: (call) => (call.count <= 2 ? throttled(RETRY_AFTER_SECONDS) : success(call)),
  },
  {
    id: 'always-429',
    trackingId: '00000429-0000-4000-8000-000000000999',
    customerId,
    title: '429 for ever',
    whatToExpect: 'Every call is throttled for 7 seconds.',
    answer: () => throttled(RETRY_AFTER_SECONDS),
  },
  {
    id: 'flaky',
    trackingId: '00000500-0000-4000-8000-000000000002',
    customerId,
    title: 'Every second call fails',
    whatToExpect: 'Processing for two minutes; after each good answer comes a 500, until it ends.',
    lastsMs: 120_000,
    answer: (call) =>
      call.count % 2 === 0 && call.elapsedMs < 120_000
        ? fault(500, '800003', 'Unexpected service error.')
        : flakyRun(call),
  },
  refused(500, '800003', 'service error', 'An unexpected service error.'),
  {
    id: '503',
    trackingId: '00000503-0000-4000-8000-000000000000',
    customerId,
    title: '503: unavailable',
    whatToExpect: 'A gateway’s plain text instead of the service’s error body.',
    answer: () => ({
      status: 503,
      headers: { 'Content-Type': 'text/plain' },
      body: 'The service is unavailable.',
    }),
  },
  {
    id: 'html',
    trackingId: '00000200-0000-4000-8000-000000000001',
    customerId,
    title: 'HTML instead of JSON',
    whatToExpect: 'A 200 with a web page, as a proxy in between gives it.',
    answer: () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!doctype html><html lang="en"><title>Sign in to the network</title><h1>Welcome</h1></html>',
    }),
  },
  {
    id: 'proxy-403',
    trackingId: '00000403-0000-4000-8000-000000000001',
    customerId,
    title: 'A proxy’s page instead: 403',
    whatToExpect: 'Not Partner Center’s answer, so the app does not advise asking for a role.',
    answer: () => ({
      status: 403,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
      body: '<!doctype html><html lang="en"><title>Blocked</title><h1>Blocked by your organisation</h1></html>',
    }),
  },
  {
    id: 'truncated',
    trackingId: '00000200-0000-4000-8000-000000000002',
    customerId,
    title: 'Truncated JSON',
    whatToExpect: 'The body stops in the middle of a row.',
    answer: (call) => {
      const text = successText(call);
      return jsonText(text.slice(0, text.length / 2));
    },
  },
  {
    id: 'reset',
    trackingId: '00000000-0000-4000-8000-000000000001',
    customerId,
    title: 'Connection reset',
    whatToExpect: 'The connection breaks before any answer.',
    answer: () => 'reset',
  },
  {
    id: 'slow',
    trackingId: '00000200-0000-4000-8000-000000000020',
    customerId,
    title: 'An answer after 15 seconds',
    whatToExpect: 'Nothing for 15 seconds, then 30 rows.',
    answer: async (call) => {
      await call.wait(SLOW_MS);
      return success(call);
    },
  },
  {
    id: 'hangs',
    trackingId: '00000200-0000-4000-8000-000000000600',
    customerId,
    title: 'Every other call hangs',
    whatToExpect: 'The first call gets no answer and times out after 20 seconds; the second shows 30 rows.',
    answer: async (call) => {
      if (call.count % 2 === 1) await call.wait(HANGING_MS);
      return json(batchBody(call.trackingId, 'processing', THIRTY, { started: ENDED.started }));
    },
  },
];
