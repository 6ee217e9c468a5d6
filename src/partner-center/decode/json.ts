import { type JsonRecord, parseJson } from '../../text/json.ts';

/** Strings, so that digits within them stay as they are, and integers that may be beyond 2^53. */
const STRING_OR_LONG_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}(?![\d.eE])/g;

/** The same with long integers as text, digit for digit. Takes several times as long: for bodies that have some. */
export function parseExactJson(body: string): unknown {
  return parseJson(
    body.replaceAll(STRING_OR_LONG_NUMBER, (token) => (token.startsWith('"') ? token : `"${token}"`)),
  );
}

/** A number that may have lost digits when it was parsed. */
export function isInexact(value: unknown): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value);
}

/** A member by its camelCase name, or by the PascalCase one of the service's own samples and SDK. */
export function field(record: JsonRecord, name: string): unknown {
  const value = record[name];
  return value === undefined ? record[name.charAt(0).toUpperCase() + name.slice(1)] : value;
}

/** Whether two IDs are equal, regardless of letter case, hyphens, braces and white space. */
export function isSameId(a: string, b: string): boolean {
  return digitsOf(a) === digitsOf(b);
}

const digitsOf = (id: string) => id.toLowerCase().replaceAll(/[\s{}()-]/g, '');

/**
 * Text unchanged, a number as text, anything else as `''`. Lone surrogates become U+FFFD, as they would in any address,
 * file or clipboard: otherwise a filter by a value would not match the value.
 */
export function text(value: unknown): string {
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'number' ? String(value) : '';
}
