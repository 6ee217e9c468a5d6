import { SignInRequired, TokenUnavailable, type TokenOptions } from '../../auth/session.ts';
import { noteRequest } from '../../browser/first-request.ts';
import { type FailureKind, PartnerCenterError, type SupportDetails } from '../failures/failure.ts';
import type { Call, ClientOptions } from './call.ts';
import { type RawAnswer, readAnswer, type RequestIds, supportDetails } from './read-answer.ts';
import { asRefusalOfTheApp } from './token-renewal.ts';
import { DEADLINE_MS, Watchdog } from './watchdog.ts';

/** One try of a call: gets a token, sends the request and reads the answer, each within its deadline. */
export async function attempt(
  options: ClientOptions,
  url: string,
  call: Call,
  tokenOptions?: TokenOptions,
): Promise<RawAnswer> {
  // New for every try: the service wants no ID again that it has answered (docs/partner-center-api.md#request-headers).
  const ids = { requestId: crypto.randomUUID(), correlationId: crypto.randomUUID() };
  const watchdog = new Watchdog(call.signal);
  try {
    watchdog.expectWithin(DEADLINE_MS.token, () => new TokenUnavailable('no_answer'));
    const token = await watchdog.guard(options.getAccessToken(tokenOptions));
    return await request(options, url, call, { token, ids, watchdog });
  } catch (error) {
    if (call.signal.aborted || error instanceof PartnerCenterError) throw error;
    // Not every browser rejects with the abort's reason.
    const cause: unknown = watchdog.signal.aborted ? watchdog.signal.reason : error;
    throw cause instanceof PartnerCenterError ? cause : withoutAnswer(cause, supportDetails(null, ids));
  } finally {
    watchdog.stop();
  }
}

function withoutAnswer(error: unknown, support: SupportDetails): PartnerCenterError {
  if (error instanceof SignInRequired) {
    const { code, claims } = error;
    const kind = claims === null ? 'sign-in-required' : 'step-up-required';
    return new PartnerCenterError(kind, { ...support, code }, { claims });
  }
  if (error instanceof TokenUnavailable) {
    return new PartnerCenterError('token-unavailable', { ...support, code: error.code });
  }
  return new PartnerCenterError('unreachable', support); // the connection was lost within the answer
}

interface Try {
  readonly token: string | null;
  readonly ids: RequestIds;
  readonly watchdog: Watchdog;
}

async function request(options: ClientOptions, url: string, call: Call, { token, ids, watchdog }: Try) {
  const fetch = options.fetch ?? globalThis.fetch;
  const { signal } = watchdog;
  const expectWithin = (ms: number, response: Response | null) =>
    watchdog.expectWithin(ms, () => new PartnerCenterError('timed-out', supportDetails(response, ids)));
  expectWithin(DEADLINE_MS.headers, null);
  const answering = fetch(url, {
    method: call.method,
    signal,
    headers: headersOf(options, call, token, ids),
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    // Without a token the API is a same-origin gateway, which may recognise people by a cookie.
    credentials: token === null ? 'same-origin' : 'omit',
    cache: 'no-store',
    redirect: 'error', // the token must not follow to another address
    referrerPolicy: 'no-referrer', // the page's address contains the customer ID
  });
  noteRequest();
  const response = await answering.catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new PartnerCenterError(noAnswerKind(options), supportDetails(null, ids));
  });
  const onProgress = () => expectWithin(DEADLINE_MS.silence, response);
  onProgress();
  return readAnswer(response, ids, onProgress).catch((error: unknown) => {
    throw token === null ? asRefusalOfTheApp(error) : error;
  });
}

/** The call's own headers come first: they cannot replace any of ours. */
function headersOf({ locale }: ClientOptions, call: Call, token: string | null, ids: RequestIds) {
  return {
    ...call.headers,
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    Accept: 'application/json',
    'MS-RequestId': ids.requestId,
    'MS-CorrelationId': ids.correlationId,
    'X-Locale': locale,
  };
}

/** A page cannot distinguish a call that the browser blocked from one without an answer; it knows which may be blocked. */
function noAnswerKind({ apiBaseUrl, pageOrigin }: ClientOptions): FailureKind {
  return new URL(apiBaseUrl).origin === pageOrigin ? 'unreachable' : 'blocked-or-unreachable';
}
