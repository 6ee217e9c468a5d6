import { parseSearch } from './search-query.ts';

export const MAX_SEARCH_WORDS = 50;
/** As written in the address: servers refuse requests whose line is longer than a few kilobytes (414, 431). */
export const MAX_SEARCH_LENGTH = 2_000;

/** The beginning of a search that is used: the whole of any that a person would type. */
export function limitSearch(search: string): string {
  const short = withinLength(search);
  const last = parseSearch(short)[MAX_SEARCH_WORDS - 1];
  // White space stays: the next word, which would be one too many, is the first to be left out.
  return last === undefined
    ? short
    : short.slice(0, last.end) + (/^\s*/.exec(short.slice(last.end))?.[0] ?? '');
}

/** Whether something of a search that asks for anything was left out. */
export const isLimited = (search: string): boolean => limitSearch(search).trimEnd() !== search.trimEnd();

function withinLength(text: string): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += encodedLength(character);
    if (length > MAX_SEARCH_LENGTH) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** How long one character is in a query string: itself, or `%XX` for each of its bytes. */
function encodedLength(character: string): number {
  if (/[\w*.\- ]/.test(character)) return 1;
  const code = character.codePointAt(0) ?? 0;
  const bytes = code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  return 3 * bytes;
}
