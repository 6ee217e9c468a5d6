import type { CryptoKey } from 'jose';
import { generateKeyPair, SignJWT } from 'jose';

import type { PartnerCenterOptions } from '../../sandbox/partner-center.ts';
import { createPartnerCenter } from '../../sandbox/partner-center.ts';
import { locationOf, scenarioNamed } from '../../sandbox/scenarios.ts';

const AUDIENCE = 'https://api.partnercenter.microsoft.com';
export const START = Date.UTC(2026, 10, 21, 12);

const { privateKey, publicKey } = await generateKeyPair('RS256');

export interface TokenParts {
  readonly audience?: string;
  readonly issuedAt?: number;
  readonly scope?: string;
  readonly amr?: readonly string[];
  readonly key?: CryptoKey;
  /** Of the app itself instead of a person. */
  readonly app?: { readonly roles: readonly string[] };
}

/** An access token good for an hour, but for the parts that are named. */
export function accessToken({ audience, issuedAt, scope, amr, key, app }: TokenParts = {}): Promise<string> {
  const person = { scp: scope ?? 'user_impersonation', amr: amr ?? ['pwd', 'mfa'] };
  return new SignJWT(app ? { idtyp: 'app', ...app } : person)
    .setProtectedHeader({ alg: 'RS256' })
    .setAudience(audience ?? AUDIENCE)
    .setExpirationTime((issuedAt ?? START) / 1000 + 3600)
    .sign(key ?? privateKey);
}

/** An emulator whose clock the test holds, and a signed-in caller of it. */
export async function startService(options: Partial<PartnerCenterOptions> = {}) {
  const clock = { now: START };
  const service = createPartnerCenter({ key: () => publicKey, now: () => clock.now, ...options });
  const token = await accessToken({ issuedAt: START + 24 * 3600 * 1000 });
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    service.app.fetch(
      new Request(`${AUDIENCE}${path}`, { headers: { Authorization: `Bearer ${token}`, ...headers } }),
    );
  return { clock, service, token, get };
}

/** One scenario in an emulator of its own, which never really waits. */
export async function openScenario(id: string) {
  const { get, clock } = await startService({ delay: async () => {} });
  return { clock, getStatus: () => get(`/v1${locationOf(scenarioNamed(id))}`) };
}
