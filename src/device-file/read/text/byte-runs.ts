/** How the bytes of a run are to be decoded; `ansi` is whatever is not UTF-8 and has no NULs. */
export type RunEncoding = 'utf-8' | 'ansi' | 'utf-16le' | 'utf-16be';

export interface ByteRun {
  readonly encoding: RunEncoding;
  readonly start: number;
  readonly end: number;
}

const LF = 0x0a;
const CR = 0x0d;
/** Enough of a line to count its NULs. In bytes. */
const SAMPLE = 64;

const STRICT_UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The encoding of each line of the bytes, neighbours of one encoding together: `>>` of Windows PowerShell appends UTF-16 to
 * files of any other encoding, and others append to its UTF-16 (docs/csv-files.md#encodings).
 */
export function byteRuns(bytes: Uint8Array): readonly ByteRun[] {
  const runs: ByteRun[] = [];
  let [encoding, start, end]: [RunEncoding, number, number] = ['utf-8', 0, 0];
  while (end < bytes.length) {
    for (const line of runsOfLine(bytes, end, encoding)) {
      if (line.encoding !== encoding) {
        if (end > start) runs.push({ encoding, start, end });
        ({ encoding, start } = line);
      }
      ({ end } = line);
    }
  }
  if (end > start) runs.push({ encoding, start, end });
  return runs;
}

/** The line that starts there, as one run; as two where its encoding changes without a line end. */
function runsOfLine(bytes: Uint8Array, start: number, before: RunEncoding): readonly ByteRun[] {
  const encoding = encodingAt(bytes, start, before);
  if (encoding === 'utf-16le') return utf16Line(bytes, start);
  if (encoding === 'utf-16be') return [{ encoding, start, end: endOfBigEndianLine(bytes, start) }];
  const end = endOfByteLine(bytes, start);
  const nul = bytes.subarray(start, end).indexOf(0);
  const isTail = nul > 0 && encodingAt(bytes, start + nul - 1, 'utf-8') === 'utf-16le';
  if (!isTail) return [{ encoding: eightBitEncoding(bytes.subarray(start, end), before), start, end }];
  const tail = start + nul - 1;
  if (tail === start) return utf16Line(bytes, start);
  const head = { encoding: eightBitEncoding(bytes.subarray(start, tail), before), start, end: tail };
  return [head, ...utf16Line(bytes, tail)];
}

/** Decided by NULs: in UTF-16 every separator, digit and Latin letter has one. A short line changes nothing. */
function encodingAt(
  bytes: Uint8Array,
  start: number,
  before: RunEncoding,
): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const wide = before === 'utf-16le' || before === 'utf-16be' ? before : null;
  if (bytes[start] === 0xff && bytes[start + 1] === 0xfe) return 'utf-16le';
  if (bytes[start] === 0xfe && bytes[start + 1] === 0xff) return 'utf-16be';
  const window = bytes.subarray(start, start + SAMPLE);
  const lineEnd = window.indexOf(LF) + 1;
  const sample = lineEnd === 0 ? window : window.subarray(0, lineEnd);
  const nuls = [0, 0];
  let isAscii = true;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
    if (byte > 0x7f) isAscii = false;
  }
  const [even = 0, odd = 0] = nuls;
  if (even + odd === 0) {
    const isByteLine = isAscii && (sample.length === SAMPLE || bytes[start + sample.length] !== 0);
    return wide !== null && !(isByteLine && sample.length > 1) ? wide : 'utf-8';
  }
  if (wide !== null) return wide;
  if ((even + odd) * 4 < sample.length || sample.length < 2) return 'utf-8';
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

function endOfByteLine(bytes: Uint8Array, start: number): number {
  const lineFeed = bytes.indexOf(LF, start);
  return lineFeed < 0 ? bytes.length : lineFeed + 1;
}

function endOfBigEndianLine(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(LF, start); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if ((at - start) % 2 === 1 && bytes[at - 1] === 0) return at + 1;
  }
  return bytes.length;
}

/** Up to its line feed; CR and LF without a NUL are the end of a line of bytes that was appended to this one. */
function utf16Line(bytes: Uint8Array, start: number): readonly ByteRun[] {
  const encoding = 'utf-16le';
  for (let at = bytes.indexOf(LF, start); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if ((at - start) % 2 === 0 && bytes[at + 1] === 0) return [{ encoding, start, end: at + 2 }];
    if (bytes[at - 1] === CR && bytes[at + 1] !== 0) {
      const tail = Math.max(bytes.lastIndexOf(0, at) + 1, start);
      const line = {
        encoding: eightBitEncoding(bytes.subarray(tail, at + 1), 'utf-8'),
        start: tail,
        end: at + 1,
      };
      return tail > start ? [{ encoding, start, end: tail }, line] : [line];
    }
  }
  return [{ encoding, start, end: bytes.length }];
}

function eightBitEncoding(line: Uint8Array, before: RunEncoding): 'utf-8' | 'ansi' {
  if (line.every((byte) => byte < 0x80)) return before === 'ansi' ? 'ansi' : 'utf-8';
  try {
    STRICT_UTF_8.decode(line);
    return 'utf-8';
  } catch {
    return 'ansi';
  }
}
