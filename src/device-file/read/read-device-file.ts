import type { DeviceFile } from '../device-file.ts';
import { remarkOnColumns, remarkOnDevices } from './file-remarks.ts';
import { shapeOf } from './file-shape.ts';
import { Findings } from './findings.ts';
import { findHeader } from './layout/find-header.ts';
import { guessColumns } from './layout/guess-columns.ts';
import { readLines } from './read-lines.ts';
import { isBlank } from './read-row.ts';
import type { DecodeOptions } from './text/decodable-runs.ts';
import { type DecodedLines, decodeLines } from './text/decode-lines.ts';
import { signatureOf } from './text/file-signature.ts';
import { MAX_FILE_BYTES, unreadableFile } from './unreadable-file.ts';

export interface ReadOptions extends DecodeOptions {
  readonly name: string;
}

/** Of the beginning of a file that is no text; texts have none. */
const CONTROLS = /[^\P{Cc}\t]|\ufffd/gu;
const SAMPLE = 65_536;
const MOST_CONTROLS = 0.05;

/**
 * Reads the file of devices that somebody uploaded, or meant to (docs/csv-files.md). Whatever the bytes are, it throws
 * nothing: what is not a device is one of `otherLines`, and what must be said is in `remarks`.
 */
export function readDeviceFile(bytes: Uint8Array, options: ReadOptions): DeviceFile {
  if (bytes.length > MAX_FILE_BYTES) return unreadableFile(options.name, 'too-large');
  const signature = signatureOf(bytes);
  if (signature) return unreadableFile(options.name, signature);
  const decoded = decodeLines(bytes, options);
  if (decoded.lines.every(isBlank)) return unreadableFile(options.name, 'empty-file', decoded);
  if (isBinary(decoded.lines)) return unreadableFile(options.name, 'not-text', decoded);
  const layout = findHeader(decoded.lines) ?? guessColumns(decoded.lines);
  if (layout === null) return unreadableFile(options.name, 'header-unknown', decoded);

  const findings = new Findings();
  remarkOnCharacters(decoded, findings);
  const { devices, otherLines } = readLines(decoded.lines, layout, findings);
  const { encoding, endsInLineEnd } = decoded;
  const shape = shapeOf({
    name: options.name,
    layout,
    encoding,
    deviceCount: devices.length,
    endsInLineEnd,
  });
  remarkOnColumns(layout, shape, devices, findings);
  remarkOnDevices(layout, devices, findings);
  return {
    name: options.name,
    shape,
    encoding,
    separator: layout.separator,
    header: layout.header,
    devices,
    otherLines,
    remarks: findings.remarks(),
  };
}

function remarkOnCharacters({ encoding, marks, lines, isCutOff }: DecodedLines, findings: Findings): void {
  if (marks.guessed.length > 0) findings.add('encoding-guessed', marks.guessed, { detail: encoding });
  if (marks.otherEncoding.length > 0) findings.add('mixed-encodings', marks.otherEncoding);
  if (marks.lost.length > 0) findings.add('characters-lost', marks.lost);
  if (marks.nul.length > 0) findings.add('nul-removed', marks.nul);
  if (isCutOff) findings.add('too-large', lines.length + 1);
}

function isBinary(lines: readonly string[]): boolean {
  let sample = '';
  for (const line of lines) {
    if (sample.length >= SAMPLE) break;
    sample += line.slice(0, SAMPLE);
  }
  return (sample.match(CONTROLS)?.length ?? 0) > sample.length * MOST_CONTROLS;
}
