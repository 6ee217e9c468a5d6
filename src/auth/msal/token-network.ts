import {
  BrowserAuthError,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-browser';

import { noteRequest } from '../../browser/first-request.ts';

/** MSAL's own requests have no deadline, and every later caller would wait for one that hangs. */
const DEADLINE_MS = 20_000;

const RETRY_MS = 100;

/** MSAL would obey a Retry-After of up to an hour, during which nobody could retry. */
const LONGEST_WAIT_SECONDS = 15 * 60;

/** MSAL's requests to the login host. Rejects with MSAL's own errors. */
export const tokenNetwork: INetworkModule = {
  sendGetRequestAsync: (url, options) => send(url, 'GET', 'get_request_failed', options),
  sendPostRequestAsync: (url, options) => send(url, 'POST', 'post_request_failed', options),
};

async function send<Body>(
  url: string,
  method: string,
  failed: string,
  options: NetworkRequestOptions = {},
): Promise<NetworkResponse<Body>> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), DEADLINE_MS);
  const { headers = {}, body } = options;
  const fail = (code: string) => {
    throw new BrowserAuthError(deadline.signal.aborted ? 'no_answer' : code, options.correlationId ?? '');
  };
  noteRequest();
  const attempt = () =>
    fetch(url, { method, headers, signal: deadline.signal, ...(body !== undefined && { body }) });
  try {
    const response = await attempt()
      .catch(async (error: unknown) => {
        // One retry, as MSAL's own client does: a phone that wakes up fails its first request.
        if (method !== 'POST' || !navigator.onLine || deadline.signal.aborted) throw error;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        return attempt();
      })
      .catch(() => fail(navigator.onLine ? failed : 'no_network_connectivity'));
    const json = await response.json().catch(() => fail('failed_to_parse_response'));
    return { status: response.status, headers: headersOf(response), body: json };
  } finally {
    clearTimeout(timer);
  }
}

function headersOf(response: Response): Record<string, string> {
  const headers = Object.fromEntries(response.headers);
  const wait = Number.parseInt(headers['retry-after'] ?? '', 10);
  if (wait > LONGEST_WAIT_SECONDS) headers['retry-after'] = String(LONGEST_WAIT_SECONDS);
  return headers;
}
