import { CLOUDS } from '../src/config/clouds.ts';
import { readSettings } from '../src/config/read-settings.ts';

/** Stands for the site that will serve the app: its own address is `'self'` in a policy. */
const SITE = 'https://site.invalid';

/** The hosts of every cloud, for a build whose config.json is written later. */
export const ALL_CLOUDS: readonly string[] = [
  ...new Set(
    Object.values(CLOUDS).flatMap(({ authorityHost, apiBaseUrl }) => [
      `https://${authorityHost}`,
      apiBaseUrl,
    ]),
  ),
];

/**
 * What any valid config.json may choose, for the policy inside the page: the page cannot be changed by a host that is
 * configured later. Calls over http are allowed on the machine itself alone.
 */
export const ANY_CHOICE: readonly string[] = ['https:', 'http://localhost:*', 'http://127.0.0.1:*'];

/** The origins that a deployment with this config.json calls beside its own, or `null` where the file is not valid. */
export function chosenOrigins(config: unknown): readonly string[] | null {
  const result = readSettings(config, SITE);
  if ('problems' in result) return null;
  const { auth, apiBaseUrl } = result.settings;
  const addresses = auth.mode === 'entra' ? [auth.authority, apiBaseUrl] : [apiBaseUrl];
  return [...new Set(addresses.map((address) => new URL(address).origin))].filter(
    (origin) => origin !== SITE,
  );
}
