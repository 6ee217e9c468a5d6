import { parseJson } from '../../text/json.ts';
import { parseExactJson } from '../decode/json.ts';
import { claimsChallenge, MFA_CLAIMS } from '../failures/claims-challenge.ts';
import { failureKind } from '../failures/failure-kind.ts';
import { type FailureKind, PartnerCenterError, type SupportDetails } from '../failures/failure.ts';
import { type FaultShape, readFault } from '../failures/fault-body.ts';
import { clockSkew, retryAfter, retryAfterInWords } from '../failures/retry-after.ts';
import { BodyTooLarge, readText } from './read-body.ts';

/** A successful answer as it came: any status of 2xx, its body as text, `''` for none. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly support: SupportDetails;
  /** When the body was complete: epoch milliseconds of this machine's clock. */
  readonly receivedAt: number;
}

/** A successful answer in JSON, parsed but not validated. */
export interface Answer extends Omit<RawAnswer, 'body'> {
  readonly body: unknown;
  /** Parses the body again with its long integers as text: for a caller that finds a number that lost digits. */
  readonly exactBody: () => unknown;
  /** How far the service's clock is ahead of this machine's, in milliseconds. */
  readonly clockSkewMs: number;
}

/** The IDs of a request: all that is known when no answer comes, or when its headers may not be read. */
export interface RequestIds {
  readonly requestId: string;
  readonly correlationId: string;
}

/**
 * Throws `PartnerCenterError` for a status outside 2xx and for a body that is too large; passes on the rejection of a
 * connection that was lost. `onProgress` is called while the body arrives.
 */
export async function readAnswer(
  response: Response,
  ids: RequestIds,
  onProgress: () => void,
): Promise<RawAnswer> {
  const support = supportDetails(response, ids);
  if (!response.ok) {
    // The status alone says what failed: a body that was lost on the way changes nothing.
    throw failure(response, support, await readText(response, onProgress).catch(() => ''), Date.now());
  }
  const body = await readText(response, onProgress).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? new PartnerCenterError('too-large', support) : error;
  });
  return { status: response.status, headers: response.headers, body, support, receivedAt: Date.now() };
}

/** Throws `PartnerCenterError` where the body is not JSON. */
export function parseAnswer(answer: RawAnswer): Answer {
  const { headers, body: text, support, receivedAt } = answer;
  const body = parseJson(text);
  if (body === undefined) {
    const { description } = readFault(text);
    // What begins like JSON may be the service's own answer, cut off.
    if (/^\s*[^\s{[]/.test(text)) throw new PartnerCenterError('intermediary', { ...support, description });
    throw unreadable(support, description);
  }
  return {
    ...answer,
    body,
    exactBody: () => parseExactJson(text),
    clockSkewMs: clockSkew(headers, receivedAt),
  };
}

/** An answer that is not what the contract says. */
export function unreadable(support: SupportDetails, description = ''): PartnerCenterError {
  return new PartnerCenterError('unreadable', { ...support, description });
}

/** What is known for a support case; without an answer only the IDs of the request. */
export function supportDetails(response: Response | null, ids: RequestIds): SupportDetails {
  const headers = response?.headers;
  return {
    status: response?.status ?? null,
    code: '',
    description: '',
    requestId: headers?.get('MS-RequestId') ?? ids.requestId,
    correlationId: headers?.get('MS-CorrelationId') ?? ids.correlationId,
    correlationVector: headers?.get('MS-CV') ?? '',
    serverId: headers?.get('MS-ServerId') ?? '',
  };
}

/** Multifactor authentication may be what was missing. */
const WANTS_MFA: ReadonlySet<FailureKind> = new Set(['mfa-required', 'conditional-access']);

function failure({ status, headers }: Response, support: SupportDetails, body: string, receivedAt: number) {
  const { shape, ...fault } = readFault(body);
  const challenge = status === 401 ? claimsChallenge(headers.get('WWW-Authenticate')) : null;
  const kind = isForeign(shape, status, headers)
    ? 'intermediary'
    : challenge === null
      ? failureKind(status, fault.code)
      : 'step-up-required';
  return new PartnerCenterError(
    kind,
    { ...support, ...fault },
    {
      retryAfterMs: wait(kind, headers, fault.description, receivedAt),
      claims: WANTS_MFA.has(kind) ? MFA_CLAIMS : challenge,
    },
  );
}

/** Whether a proxy, firewall or gateway on the way answered rather than the service. */
function isForeign(shape: FaultShape, status: number, headers: Headers): boolean {
  if (shape === 'service' || status < 400) return false;
  if (shape === 'foreign') return true;
  // The body identifies nobody. Renewing a token and waiting are right whoever asked for them; anything else must come
  // from the service.
  return status !== 401 && status !== 429 && !SERVICE_HEADERS.some((name) => headers.has(name));
}

const SERVICE_HEADERS = ['MS-RequestId', 'MS-CorrelationId', 'MS-CV', 'MS-ServerId'];

const MAY_ASK_TO_WAIT: ReadonlySet<FailureKind> = new Set([
  'throttled',
  'site-busy',
  'service-fault',
  'intermediary',
]);

function wait(kind: FailureKind, headers: Headers, words: string, receivedAt: number): number | null {
  if (!MAY_ASK_TO_WAIT.has(kind)) return null;
  return retryAfter(headers, receivedAt) ?? (kind === 'throttled' ? retryAfterInWords(words) : null);
}
