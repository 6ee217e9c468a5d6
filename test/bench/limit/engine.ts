/** One row of the answer, unchanged. */
export type Row = Readonly<Record<string, string | undefined>>;

/** Members of a row in the order of the columns, after the row number. */
export const MEMBERS = [
  'serialNumber',
  'productKey',
  'deviceId',
  'status',
  'errorCode',
  'errorDescription',
] as const;
export type Member = (typeof MEMBERS)[number];

/** The last column, in the app's words. */
const CAUSES: Readonly<Record<string, string>> = {
  '640': 'Service fault: try again later',
  '802': 'Hardware hash is not valid',
  '803': 'No valid serial number or key',
  '806': 'Already this customer’s',
  '808': 'Registered to another organisation',
  '812': 'No hash known for this device',
  '813': 'Hash fits more than one device',
  '814': 'Old device object in Microsoft Entra',
};

export const causeOf = (errorCode = ''): string => CAUSES[errorCode] ?? '';

/** Row counts by status; `codes` has an index into `words` for every row. */
export interface Dictionary {
  readonly words: readonly string[];
  readonly codes: Uint32Array;
}

export function dictionary(rows: readonly Row[], member: Member): Dictionary {
  const numberOf = new Map<string, number>();
  const codes = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const word = rows[i]?.[member] ?? '';
    let number = numberOf.get(word);
    if (number === undefined) numberOf.set(word, (number = numberOf.size));
    codes[i] = number;
  }
  return { words: [...numberOf.keys()], codes };
}

export function tally(
  { words, codes }: Dictionary,
  shown: Uint32Array,
): readonly (readonly [string, number])[] {
  const counts = new Uint32Array(words.length);
  for (const position of shown) counts[codes[position] ?? 0] = (counts[codes[position] ?? 0] ?? 0) + 1;
  return words.map((word, number) => [word, counts[number] ?? 0]);
}

/** All rows as one lower-cased text; row `i` starts at `starts[i]`. */
export interface FlatText {
  readonly text: string;
  readonly starts: Uint32Array;
}

export function flatText(rows: readonly Row[]): FlatText {
  const lines = rows.map((row, i) => {
    const { serialNumber = '', productKey = '', deviceId = '', status = '', errorCode = '' } = row;
    return `${i + 1}\n${serialNumber}\n${productKey}\n${deviceId}\n${status}\n${errorCode}\n${row['errorDescription'] ?? ''}\n${causeOf(errorCode)}\n`;
  });
  const raw = lines.join('');
  const lower = raw.toLowerCase();
  // Few letters change their length when lower-cased; where one does, each row is lower-cased separately.
  const folded = lower.length === raw.length ? lines : lines.map((line) => line.toLowerCase());
  const starts = new Uint32Array(rows.length + 1);
  let end = 0;
  for (let i = 0; i < folded.length; i += 1) starts[i + 1] = end += folded[i]?.length ?? 0;
  return { text: lower, starts };
}

/** Marks the rows that contain `word`: after a hit the search continues in the next row. */
export function findRows({ text, starts }: FlatText, word: string): Uint8Array {
  const found = new Uint8Array(starts.length - 1);
  let row = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, starts[row])) {
    while ((starts[row + 1] ?? Infinity) <= at) row += 1;
    found[row] = 1;
    row += 1;
  }
  return found;
}

const PREFIX = 6;
const INDEX_SPAN = 2 ** 21;

/** Row indexes in the order of `member`: packs its first letters and the index into one double, sorted natively. */
export function sortRows(rows: readonly Row[], member: Member): Uint32Array {
  const keys = Float64Array.from(rows, (row, i) => packed(row[member] ?? '') * INDEX_SPAN + i);
  keys.sort();
  const order = Uint32Array.from(keys, (key) => key % INDEX_SPAN);
  const value = (position: number) => rows[position]?.[member]?.toLowerCase() ?? '';
  // Only rows with equal first letters are compared as text.
  for (let from = 0; from < keys.length;) {
    const prefix = Math.floor((keys[from] ?? 0) / INDEX_SPAN);
    let to = from + 1;
    while (to < keys.length && Math.floor((keys[to] ?? 0) / INDEX_SPAN) === prefix) to += 1;
    if (to - from > 1) {
      order.subarray(from, to).sort((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : a - b));
    }
    from = to;
  }
  return order;
}

function packed(value: string): number {
  let key = 0;
  for (let i = 0; i < PREFIX; i += 1) key = key * 40 + rank(i < value.length ? value.charCodeAt(i) : 0);
  return key;
}

// 0 for the end, then what is below the digits, the digits, what is between, the letters, the rest.
function rank(code: number): number {
  if (code >= 97 && code <= 122) return code - 97 + 13;
  if (code >= 65 && code <= 90) return code - 65 + 13;
  if (code >= 48 && code <= 57) return code - 48 + 2;
  if (code === 0) return 0;
  if (code < 48) return 1;
  return code > 122 ? 39 : 12;
}
