import { SEARCH_WORDS, type SearchWord } from '../columns.ts';

const PREFIX = new RegExp(`(?:${SEARCH_WORDS.join('|')}):`, 'iy');

/** One condition of a search; a row has to meet all of them. */
export interface SearchCondition {
  /** The column to search: `code` and `status` as a whole, the others for any part; `null` for all columns. */
  readonly field: SearchWord | null;
  /** Rows must not match it (`-word`). */
  readonly excluded: boolean;
  readonly value: string;
}

/** A condition, and where it stands in the text it was read from. */
export interface SearchTerm extends SearchCondition {
  readonly start: number;
  readonly end: number;
}

/**
 * What the text in the search box asks for: `word`, `"several words"`, `code:808`, `status:failed`, `serial:`, `key:`,
 * `id:`, `error:`, each also with `-` before it. A `"` inside quotes is written twice. Every text means something:
 * other prefixes are plain text, a quote left open reaches to the end, and what is not yet complete (`code:`, `-`) is
 * no term.
 */
export function parseSearch(search: string): readonly SearchTerm[] {
  const text = straightened(search);
  const terms: SearchTerm[] = [];
  for (let start = find(NOT_SPACE, text, 0); start < text.length;) {
    const excluded = text.startsWith('-', start);
    const prefix = prefixAt(text, start + Number(excluded));
    const at = start + Number(excluded) + prefix.length;
    const { value, end } = text.startsWith('"', at) ? readQuoted(text, at + 1) : readWord(text, at);
    const field = SEARCH_WORDS.find((name) => `${name}:` === prefix.toLowerCase()) ?? null;
    if (value !== '') terms.push({ field, excluded, value, start, end });
    start = find(NOT_SPACE, text, end);
  }
  return terms;
}

/** A search that asks for these conditions. */
export function formatSearch(conditions: readonly SearchCondition[]): string {
  return conditions
    .filter(({ value }) => value !== '')
    .map(({ field, excluded, value }) => {
      const plain = /^(?!-)[^\s\0"“”„‟＂:：]+$/.test(value);
      const written = plain ? value : `"${straightened(value).replaceAll('"', '""')}"`;
      return `${excluded ? '-' : ''}${field === null ? '' : `${field}:`}${written}`;
    })
    .join(' ');
}

/** `search` without that one of its terms; what stands beside it stays as it was typed. */
export function withoutTerm(search: string, { start, end }: SearchTerm): string {
  // Not trimmed at its very end: a quote that was left open reaches over the space there.
  return [search.slice(0, start).trimEnd(), search.slice(end).trimStart()].filter(Boolean).join(' ');
}

// One for one, so that positions in the text stay the same. Keyboards write quotes and colons of other kinds; NUL stands
// between the values that are searched (`column-text.ts`).
function straightened(text: string): string {
  return text
    .replace(/[“”„‟＂]/g, '"')
    .replaceAll('：', ':')
    .replaceAll('\0', ' ');
}

const NOT_SPACE = /\S/g;
const SPACE = /\s/g;

/** Where the next such character stands, or the end. */
function find(what: RegExp, text: string, from: number): number {
  what.lastIndex = from;
  return what.exec(text)?.index ?? text.length;
}

function prefixAt(text: string, at: number): string {
  PREFIX.lastIndex = at;
  return PREFIX.exec(text)?.[0] ?? '';
}

function readWord(text: string, from: number) {
  const end = find(SPACE, text, from);
  return { value: text.slice(from, end), end };
}

function readQuoted(text: string, from: number) {
  let end = text.indexOf('"', from);
  while (end !== -1 && text.startsWith('""', end)) end = text.indexOf('"', end + 2);
  const inner = text.slice(from, end === -1 ? text.length : end);
  return { value: inner.replaceAll('""', '"'), end: end === -1 ? text.length : end + 1 };
}
