import { plainCharacters } from './decode-text.ts';

/** Longer than any notation of one GUID; avoids normalising a whole pasted file. */
const LONGEST_GUID_TEXT = 100;

/**
 * Parses a text that is one GUID; canonical (lower case, hyphens), or `null`. Accepts braces, parentheses, quotes,
 * upper case, white space anywhere (a copy with a line break), full width and 32 digits without hyphens.
 */
export function parseGuid(text: string): string | null {
  if (text.length > LONGEST_GUID_TEXT) return null;
  const bare = plainCharacters(text).replace(/\s/g, '').toLowerCase();
  const digits = /^(?:[{("'<]{0,2})([0-9a-f-]{32,36})(?:[})"'>]{0,2})[,;.]?$/.exec(bare)?.[1];
  return digits === undefined ? null : canonicalGuid(digits);
}

/** Accepts 32 digits with all four hyphens, or with none. */
export function canonicalGuid(digits: string): string | null {
  const parts = /^([0-9a-f]{8})(-?)([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{12})$/.exec(digits);
  if (!parts) return null;
  const [, first, , ...rest] = parts;
  return [first, ...rest].join('-');
}
