import { attempt } from './attempt.ts';
import type { Call, ClientOptions, GetOptions } from './call.ts';
import { type Answer, parseAnswer, type RawAnswer } from './read-answer.ts';
import type { RequestGate } from './request-gate.ts';
import { afterRenewal, renewalFor } from './token-renewal.ts';

export interface PartnerCenterClient {
  readonly accountId: string;
  /** Closed while customers must not be asked about: the service asked to wait, or refuses this account. */
  readonly customersGate: RequestGate;
  /** Resolves to every answer with a status of 2xx. Rejects with `PartnerCenterError`, or as aborted. */
  send(call: Call): Promise<RawAnswer>;
  /** A GET whose answer must be JSON; rejects likewise. */
  getJson(path: string, options: GetOptions): Promise<Answer>;
}

/** The only caller of the service. */
export function createClient(options: ClientOptions): PartnerCenterClient {
  const { apiBaseUrl, accountId, customersGate } = options;

  async function send(call: Call): Promise<RawAnswer> {
    const url = urlUnder(apiBaseUrl, call.path);
    try {
      return await attempt(options, url, call);
    } catch (error) {
      // Only after a 401, where the service has done nothing yet: a POST is never carried out twice.
      const renewal = renewalFor(error);
      if (renewal === null || call.signal.aborted) throw error;
      // Once: a token that was issued for this very call and is refused as well will not be followed by a better one.
      return await attempt(options, url, call, renewal).catch((second: unknown) => {
        throw afterRenewal(error, second);
      });
    }
  }

  return {
    accountId,
    customersGate,
    send,
    getJson: async (path, getOptions) => parseAnswer(await send({ method: 'GET', path, ...getOptions })),
  };
}

/** Throws when `path` leads out of `base`: a programming mistake that could send the token to another host. */
function urlUnder(base: string, path: string): string {
  const url = new URL(`${base}${path}`);
  const home = new URL(`${base}/`);
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname) || !path.startsWith('/')) {
    throw new Error('The path leads out of apiBaseUrl');
  }
  return url.href;
}
