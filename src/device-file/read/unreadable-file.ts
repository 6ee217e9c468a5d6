import type { DeviceFile, OtherLine } from '../device-file.ts';
import type { ReadingRule } from '../file-rule.ts';
import { kindOfText } from './kind-of-text.ts';
import { isBlank } from './read-row.ts';
import type { DecodedLines } from './text/decode-lines.ts';

/** Keeps the text of a single line within what a string may hold. In bytes. */
export const MAX_FILE_BYTES = 500 * 2 ** 20;

/** A file without a table: says why, and that none of its lines was read. */
export function unreadableFile(name: string, rule: ReadingRule, decoded?: DecodedLines): DeviceFile {
  const lines = decoded?.lines ?? [];
  const first = lines.findIndex((line) => !isBlank(line)) + 1;
  const otherLines: readonly OtherLine[] = lines.map((text, index) => ({
    line: index + 1,
    kind: kindOfText(text).kind ?? 'not-read',
  }));
  return {
    name,
    shape: 'unknown',
    encoding: decoded?.encoding ?? 'utf-8',
    separator: ',',
    header: undefined,
    devices: [],
    otherLines,
    remarks: [{ rule, lines: first > 0 ? [first] : [] }],
  };
}
