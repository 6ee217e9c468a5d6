/** Longer than any way of writing one GUID; keeps the clean-up below away from a pasted file. */
const LONGEST_GUID_TEXT = 100;

/** What mail, chat and word processors do to text: invisible marks added, hyphens made typographic. */
export function plainCharacters(text: string): string {
  return text.replace(/[\u200b-\u200f\u2060\ufeff\0]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-');
}

/**
 * The GUID that a text is, canonical (lower case, hyphens), or `null`. Accepts braces, parentheses, quotes,
 * upper case, white space anywhere (a copy broken by a line end) and 32 digits without hyphens.
 */
export function parseGuid(text: string): string | null {
  if (text.length > LONGEST_GUID_TEXT) return null;
  const bare = plainCharacters(text).replace(/\s/g, '').toLowerCase();
  const digits = /^(?:[{("'<]{0,2})([0-9a-f-]{32,36})(?:[})"'>]{0,2})[,;.]?$/.exec(bare)?.[1];
  if (digits === undefined) return null;
  const parts = /^([0-9a-f]{8})(-?)([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{4})\2([0-9a-f]{12})$/.exec(digits);
  if (!parts) return null;
  const [, first, , ...rest] = parts;
  return [first, ...rest].join('-');
}
