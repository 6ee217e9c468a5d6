import { GUID_PATTERN, ZERO_GUID } from '../text/guid.ts';
import { isRecord } from '../text/json.ts';
import { CLOUDS, isCloudName } from './clouds.ts';
import { reportUnknownKeys, type Report } from './problem-report.ts';
import type { EntraSettings, GatewaySettings } from './settings.ts';
import { isLoopback, parseWebAddress } from './web-address.ts';

const GUID = new RegExp(`^${GUID_PATTERN}$`, 'i');
const DOMAIN = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;

/**
 * Never contacted: MSAL requires an https authority, but takes the endpoints from `authorityMetadata`
 * (docs/msal.md#authority-metadata).
 */
const SANDBOX_AUTHORITY_HOST = 'sandbox.invalid';

const ENTRA_KEYS = ['mode', 'cloud', 'tenantId', 'clientId', 'scopes', 'authorityMetadata'];
const REQUIRED_METADATA = ['issuer', 'authorization_endpoint', 'token_endpoint'];

/**
 * The `auth` part, or `null` after a problem was reported. A wrong `mode` is read as `entra`, to report the other keys.
 */
export function readAuth(
  raw: unknown,
  origin: string,
  report: Report,
): EntraSettings | GatewaySettings | null {
  if (!isRecord(raw)) {
    report('auth', 'not-an-object', raw);
    return null;
  }
  if (raw.mode === 'gateway') {
    reportUnknownKeys(raw, ['mode'], 'auth.', report);
    return { mode: 'gateway' };
  }
  if (raw.mode !== 'entra') report('auth.mode', 'mode', raw.mode);
  const { cloud, tenantId, clientId, authorityMetadata } = raw;
  const cloudIsKnown = isCloudName(cloud);
  if (!cloudIsKnown) report('auth.cloud', 'cloud', cloud);
  const tenantIsNamed = isId(tenantId) || (typeof tenantId === 'string' && DOMAIN.test(tenantId));
  if (!tenantIsNamed) report('auth.tenantId', 'tenant-id', tenantId);
  const clientIsNamed = isId(clientId);
  if (!clientIsNamed) report('auth.clientId', 'client-id', clientId);
  const scopes = raw.scopes === undefined && cloudIsKnown ? CLOUDS[cloud].scopes : raw.scopes;
  const scopesAreRight = isScopes(scopes);
  if (!scopesAreRight && scopes !== undefined) report('auth.scopes', 'scopes', scopes);
  const sandboxed = authorityMetadata !== undefined;
  if (sandboxed && !isLoopbackMetadata(authorityMetadata, origin)) {
    report('auth.authorityMetadata', 'authority-metadata', authorityMetadata);
  }
  reportUnknownKeys(raw, ENTRA_KEYS, 'auth.', report);

  if (!cloudIsKnown || !tenantIsNamed || !clientIsNamed || !scopesAreRight) return null;
  const host = sandboxed ? SANDBOX_AUTHORITY_HOST : CLOUDS[cloud].authorityHost;
  return {
    mode: 'entra',
    cloud,
    authority: `https://${host}/${tenantId}`,
    clientId,
    scopes,
    authorityMetadata: sandboxed ? JSON.stringify(authorityMetadata) : null,
  };
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && GUID.test(value) && value !== ZERO_GUID;
}

function isScopes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isScope);
}

function isScope(value: unknown): boolean {
  return typeof value === 'string' && /^\S+$/.test(value);
}

/** MSAL trusts this metadata without a check: a foreign endpoint in it would receive the person's sign-in. */
function isLoopbackMetadata(value: unknown, origin: string): boolean {
  if (!isRecord(value) || !isLoopback(new URL(origin))) return false;
  if (REQUIRED_METADATA.some((key) => typeof value[key] !== 'string')) return false;
  return Object.entries(value)
    .filter(([key]) => key.endsWith('_endpoint') || key.endsWith('_uri'))
    .every(([, address]) => {
      const url = typeof address === 'string' ? parseWebAddress(address) : null;
      return url !== null && isLoopback(url);
    });
}
