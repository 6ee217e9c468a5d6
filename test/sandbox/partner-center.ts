import type { Context } from 'hono';
import { Hono } from 'hono';
import type { JWTVerifyGetKey } from 'jose';

import { listCustomers, oneCustomer } from './customers-list.ts';
import { CUSTOMERS, FOREIGN_CUSTOMER_ID } from './customers.ts';
import { PEOPLE } from './entra-state.ts';
import type { HttpReply, Reply } from './reply.ts';
import { fault } from './reply.ts';
import { createScenarioRunner } from './scenario-runner.ts';
import { preflight, toResponse } from './service-headers.ts';
import { acrsOf, callerOf, refuseToken } from './token-check.ts';

export interface PartnerCenterOptions {
  /** Resolves the key that signed an access token; the Entra stand-in's `key`. */
  readonly key: JWTVerifyGetKey;
  readonly audience?: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  /** How the slow scenarios wait; rejects when the signal aborts. */
  readonly delay?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A call as received, for tests. */
export interface ServiceCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
}

export interface PartnerCenter {
  readonly app: Hono;
  readonly calls: ServiceCall[];
}

/** Emulates the Partner Center calls that the app makes. The path may have any prefix before `/v1`. */
export function createPartnerCenter(options: PartnerCenterOptions): PartnerCenter {
  const now = options.now ?? Date.now;
  const rules = {
    key: options.key,
    audience: options.audience ?? 'https://api.partnercenter.microsoft.com',
    now,
  };
  const getStatus = createScenarioRunner(now, options.delay);
  const calls: ServiceCall[] = [];
  // Routing ignores letter case, as the service does (docs/partner-center-api.md#request).
  const app = new Hono({
    getPath: ({ url }) => new URL(url).pathname.toLowerCase().replace(/^.*?(?=\/v1\/)/, ''),
  });

  const answering = (answer: (context: Context) => Reply | Promise<Reply>) => async (context: Context) => {
    const { method, url, headers } = context.req.raw;
    calls.push({ method, url, headers });
    const refusal = refuseFormat(headers) ?? (await refuseToken(headers.get('Authorization'), rules));
    return toResponse(refusal ?? (await answer(context)), headers, now());
  };

  // A caller that aborted during the slow scenario gets no response; any other error is a defect here.
  app.onError((error, { req }) => {
    if (req.raw.signal.aborted) return Response.error();
    throw error;
  });
  app.options('*', () => preflight());
  app.get(
    '/v1/customers',
    answering(
      ({ req }) =>
        refuseRole(req.raw) ??
        listCustomers(CUSTOMERS, new URL(req.url).searchParams, req.header('MS-ContinuationToken') ?? null),
    ),
  );
  app.get(
    '/v1/customers/:customerId',
    answering(({ req }) => {
      const id = req.param('customerId') ?? '';
      const customer = CUSTOMERS.find((candidate) => candidate.id === id);
      return refuseRole(req.raw) ?? (customer ? oneCustomer(customer) : refuseCustomer(id));
    }),
  );
  app.get(
    '/v1/customers/:customerId/batchjobstatus/:trackingId',
    answering(({ req }) => {
      const customerId = req.param('customerId') ?? '';
      if (!CUSTOMERS.some(({ id }) => id === customerId)) return refuseCustomer(customerId);
      const acrs = acrsOf(req.header('Authorization') ?? null);
      return getStatus(customerId, req.param('trackingId') ?? '', { signal: req.raw.signal, acrs });
    }),
  );
  app.all(
    '*',
    answering(() => fault(404, '1000', 'The resource was not found.')),
  );
  return { app, calls };
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

function refuseCustomer(id: string): HttpReply {
  if (!GUID.test(id)) return fault(400, '900118', 'The customer ID is invalid.');
  if (id === FOREIGN_CUSTOMER_ID) return fault(403, '20002', 'No reseller relationship with this customer.');
  return fault(404, '60003', 'The tenant was not found.');
}

/** The service also answers XML (docs/partner-center-api.md#request); the emulator supports JSON only. */
function refuseFormat(headers: Headers): HttpReply | null {
  const accept = headers.get('Accept') ?? '*/*';
  return /\*\/\*|application\/(?:json|\*)/i.test(accept)
    ? null
    : fault(406, '0', 'Ask for application/json.');
}

/** Some roles may read batches but not customers. */
function refuseRole({ headers }: Request): HttpReply | null {
  const caller = callerOf(headers.get('Authorization'));
  return PEOPLE.some(({ oid, seesNoCustomers }) => seesNoCustomers && oid === caller)
    ? fault(403, '900150', 'The role does not allow this.')
    : null;
}
