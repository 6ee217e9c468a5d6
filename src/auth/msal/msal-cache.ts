import { readStoredWithPrefix, removeStored } from '../../browser/browser-storage.ts';
import { asRecord, parseJson } from '../../text/json.ts';

const PREFIX = 'msal.';

/** MSAL's temporary cache for a sign-in in progress; it checks this itself and starts again where it is damaged. */
const SIGN_IN_UNDER_WAY =
  /\.(?:interaction\.status|request\.(?:origin|params|native)|urlHash|code\.verifier)$/;

/** Deletes the accounts and tokens of this tab, valid or not. MSAL's own method reads them first, and fails. */
export function clearMsalCache(): void {
  for (const [key] of stored()) if (!SIGN_IN_UNDER_WAY.test(key)) removeStored('sessionStorage', key);
}

/** Whether MSAL's entries in this tab have the shape that MSAL assumes without a check. */
export function isMsalCacheReadable(): boolean {
  return stored().every(([key, text]) => hasShape(key, text));
}

const stored = () => readStoredWithPrefix('sessionStorage', PREFIX);

function hasShape(key: string, text: string): boolean {
  if (key.endsWith('.account.keys')) return isTexts(parseJson(text));
  if (key.includes('.token.keys.')) {
    const lists = asRecord(parseJson(text));
    return [lists['idToken'], lists['accessToken'], lists['refreshToken']].every(isTexts);
  }
  if (key.endsWith('.active-account-filters'))
    return typeof asRecord(parseJson(text))['homeAccountId'] === 'string';
  if (!key.includes('|')) return true;
  const { homeAccountId, environment } = asRecord(parseJson(text)); // an account, or a token of one
  return typeof homeAccountId === 'string' && typeof environment === 'string';
}

const isTexts = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
