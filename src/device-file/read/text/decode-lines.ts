import type { FileEncoding } from '../../device-file.ts';
import { type DecodableRun, type DecodeOptions, decodableRuns } from './decodable-runs.ts';
import { decodedPieces } from './decoding.ts';
import { LineSplitter } from './line-splitter.ts';

/** What there is to say about characters: numbers of lines, from 1. */
export interface LineMarks<Lines = readonly number[]> {
  /** Their letters depend on a guess. */
  readonly guessed: Lines;
  /** In another encoding than the file's beginning. */
  readonly otherEncoding: Lines;
  /** With characters that their encoding does not know. */
  readonly lost: Lines;
  readonly nul: Lines;
}

export interface DecodedLines {
  /** Physical lines in order, without line ends, byte order marks and NULs. */
  readonly lines: readonly string[];
  /** Of the file's beginning. */
  readonly encoding: FileEncoding;
  readonly endsInLineEnd: boolean;
  /** Whether there are more lines than are read. */
  readonly isCutOff: boolean;
  readonly marks: LineMarks;
}

const NON_ASCII = /[^\0-\x7f]/;

/** The lines of a file in any encoding, or in several (docs/csv-files.md#encodings). Never throws. */
export function decodeLines(bytes: Uint8Array, options: DecodeOptions): DecodedLines {
  const runs = decodableRuns(bytes, options);
  const encoding = runs[0]?.encoding ?? 'utf-8';
  const splitter = new LineSplitter();
  const marks: LineMarks<Set<number>> = {
    guessed: new Set(),
    otherEncoding: new Set(),
    lost: new Set(),
    nul: new Set(),
  };
  for (const run of runs) {
    for (const text of decodedPieces(bytes.subarray(run.start, run.end), run.encoding)) {
      splitter.add(text, marker(marks, run, encoding, text));
      if (splitter.isFull) break;
    }
  }
  const endsInLineEnd = splitter.finish();
  const { lines, isFull } = splitter;
  return {
    lines: lines.map((line, index) => clean(line, marks.nul.has(index + 1))),
    encoding,
    endsInLineEnd,
    isCutOff: isFull,
    marks: {
      guessed: [...marks.guessed],
      otherEncoding: [...marks.otherEncoding],
      lost: [...marks.lost],
      nul: [...marks.nul],
    },
  };
}

/** Marks each part of a line in a piece of text; looks for rare characters only where the piece has any. */
function marker(
  marks: LineMarks<Set<number>>,
  { encoding, isGuess }: DecodableRun,
  main: FileEncoding,
  piece: string,
): (part: string, line: number) => void {
  const hasNul = piece.includes('\0');
  const hasLost = piece.includes('\ufffd');
  // ASCII is the same in all encodings but those.
  const isWide = [encoding, main].some((name) => name.startsWith('utf-16'));
  return (part, line) => {
    if (encoding !== main && (isWide || NON_ASCII.test(part))) marks.otherEncoding.add(line);
    if (isGuess && NON_ASCII.test(part)) marks.guessed.add(line);
    if (hasNul && part.includes('\0')) marks.nul.add(line);
    if (hasLost && part.includes('\ufffd')) marks.lost.add(line);
  };
}

/** Files that were joined have byte order marks in the middle, each at the start of a line. */
function clean(line: string, hasNul: boolean): string {
  const text = hasNul ? line.replaceAll('\0', '') : line;
  return text.startsWith('\ufeff') ? text.replace(/^\ufeff+/, '') : text;
}
