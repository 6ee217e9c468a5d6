import { CLOUDS } from '../src/config/clouds.ts';
import { readSettings } from '../src/config/read-settings.ts';

/** Placeholder for the origin that will serve the app; a policy names it `'self'`. */
const SITE = 'https://site.invalid';

/** The hosts of every cloud, for a build without a config.json. */
export const ALL_CLOUDS: readonly string[] = [
  ...new Set(
    Object.values(CLOUDS).flatMap(({ authorityHost, apiBaseUrl }) => [
      `https://${authorityHost}`,
      apiBaseUrl,
    ]),
  ),
];

/**
 * Everything that a valid config.json may choose, for the policy inside the page, which a later configuration of the
 * host cannot change. Calls over http are allowed to loopback addresses only.
 */
export const ANY_CHOICE: readonly string[] = ['https:', 'http://localhost:*', 'http://127.0.0.1:*'];

/** The other origins that a deployment with this config.json calls; `null` where the file is invalid. */
export function chosenOrigins(config: unknown): readonly string[] | null {
  const result = readSettings(config, SITE);
  if ('problems' in result) return null;
  const { auth, apiBaseUrl } = result.settings;
  const addresses = auth.mode === 'entra' ? [auth.authority, apiBaseUrl] : [apiBaseUrl];
  return [...new Set(addresses.map((address) => new URL(address).origin))].filter(
    (origin) => origin !== SITE,
  );
}
