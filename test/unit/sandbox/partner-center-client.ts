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
  /** Issued to the app itself instead of a user. */
  readonly app?: { readonly roles: readonly string[] };
}

/** A valid access token for one hour, with the given claims replaced. */
export function accessToken({ audience, issuedAt, scope, amr, key, app }: TokenParts = {}): Promise<string> {
  const person = { scp: scope ?? 'user_impersonation', amr: amr ?? ['pwd', 'mfa'] };
  return new SignJWT(app ? { idtyp: 'app', ...app } : person)
    .setProtectedHeader({ alg: 'RS256' })
    .setAudience(audience ?? AUDIENCE)
    .setExpirationTime((issuedAt ?? START) / 1000 + 3600)
    .sign(key ?? privateKey);
}

/** An emulator with a controlled clock, and a signed-in caller. */
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

/** One scenario in a separate emulator without real delays. */
export async function openScenario(id: string) {
  const { get, clock } = await startService({ delay: async () => {} });
  return { clock, getStatus: () => get(`/v1${locationOf(scenarioNamed(id))}`) };
}
