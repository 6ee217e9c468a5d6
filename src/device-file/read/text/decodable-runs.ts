import type { FileEncoding } from '../../device-file.ts';
import { ansiEncodingOf } from './ansi-encoding.ts';
import { byteRuns } from './byte-runs.ts';
import { canDecode, isAscii } from './decoding.ts';

export interface DecodeOptions {
  /** Of the person, as a BCP 47 tag: decides which code page is likely. */
  readonly language: string;
  /** Instead of the guess, where the file leaves a choice. */
  readonly encoding?: FileEncoding | undefined;
}

/** A part of the file in one encoding; a guess where the bytes do not tell which. */
export interface DecodableRun {
  readonly encoding: FileEncoding;
  readonly isGuess: boolean;
  readonly start: number;
  readonly end: number;
}

/** The parts of a file, each with its encoding: nearly always a single one (docs/csv-files.md#encodings). */
export function decodableRuns(
  bytes: Uint8Array,
  { language, encoding: chosen }: DecodeOptions,
): readonly DecodableRun[] {
  const whole = { isGuess: false, start: 0, end: bytes.length };
  if (chosen?.startsWith('utf-16')) return [{ ...whole, encoding: chosen }];
  if (!bytes.includes(0) && canDecode(bytes, 'utf-8')) return [{ ...whole, encoding: 'utf-8' }];

  const runs = byteRuns(bytes);
  const bytesOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    bytes.subarray(start, end);
  const likely = ansiEncodingOf(language);
  const isLikely = runs.every((run) => run.encoding !== 'ansi' || canDecode(bytesOf(run), likely));
  const ansi = chosen ?? (isLikely ? likely : 'windows-1252');
  // Lines of ASCII before the first other letter do not make two encodings of one.
  const hasAnsi = runs.some((run) => run.encoding === 'ansi');
  const hasUtf8 = runs.some((run) => run.encoding === 'utf-8' && !isAscii(bytesOf(run)));
  return runs.map(({ encoding, start, end }) => {
    const isAnsi = encoding === 'ansi' || (encoding === 'utf-8' && hasAnsi && !hasUtf8);
    return isAnsi
      ? { encoding: ansi, isGuess: chosen === undefined, start, end }
      : { encoding, isGuess: false, start, end };
  });
}
