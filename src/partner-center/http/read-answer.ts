import { parseExactJson, parseJson } from '../decode/json.ts';
import { claimsChallenge, MFA_CLAIMS } from '../failures/claims-challenge.ts';
import { failureKind } from '../failures/failure-kind.ts';
import { type FailureKind, PartnerCenterError, type SupportDetails } from '../failures/failure.ts';
import { type FaultShape, readFault } from '../failures/fault-body.ts';
import { clockSkew, retryAfter, retryAfterInWords } from '../failures/retry-after.ts';
import { BodyTooLarge, readText } from './read-body.ts';

/** A successful answer, its body parsed but not yet believed. */
export interface Answer {
  readonly body: unknown;
  /** The body parsed anew, its long integers as text: for whoever finds a number that lost digits. */
  readonly exactBody: () => unknown;
  readonly support: SupportDetails;
  /** When the whole body was here: epoch milliseconds of this machine's clock. */
  readonly receivedAt: number;
  /** How far the service's clock is ahead of this machine's, in milliseconds. */
  readonly clockSkewMs: number;
}

/** The IDs a request was sent with: all there is when no answer comes, or its headers may not be read. */
export interface RequestIds {
  readonly requestId: string;
  readonly correlationId: string;
}

/**
 * Throws `PartnerCenterError` for everything but JSON with a status of 2xx; lets a lost body's rejection through.
 * `onProgress` is called while the body arrives.
 */
export async function readAnswer(
  response: Response,
  ids: RequestIds,
  onProgress: () => void,
): Promise<Answer> {
  const support = supportDetails(response, ids);
  if (!response.ok) {
    // What failed is known by the status already; a body lost on the way changes nothing.
    throw failure(response, support, await readText(response, onProgress).catch(() => ''), Date.now());
  }
  const text = await readText(response, onProgress).catch((error: unknown) => {
    throw error instanceof BodyTooLarge ? new PartnerCenterError('too-large', support) : error;
  });
  const receivedAt = Date.now();
  const body = parseJson(text);
  if (body === undefined) {
    const { description } = readFault(text);
    // JSON that was cut off may still be the service's.
    if (/^\s*[^\s{[]/.test(text)) throw new PartnerCenterError('intermediary', { ...support, description });
    throw unreadable(support, description);
  }
  return {
    body,
    exactBody: () => parseExactJson(text),
    support,
    receivedAt,
    clockSkewMs: clockSkew(response.headers, receivedAt),
  };
}

/** An answer that is not what the contract says. */
export function unreadable(support: SupportDetails, description = ''): PartnerCenterError {
  return new PartnerCenterError('unreadable', { ...support, description });
}

/** What is known for a support case; without an answer that is what the request was sent with. */
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

/** Whether a failure is the word of a proxy, firewall or gateway on the way rather than the service's. */
function isForeign(shape: FaultShape, status: number, headers: Headers): boolean {
  if (shape === 'service' || status < 400) return false;
  if (shape === 'foreign') return true;
  // Nothing to tell by: a token is renewed and a wait is kept whoever asks; nothing else is believed of a stranger.
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
