import type { DecodedDevice } from '../decoded-device.ts';
import type { FileHeader } from '../device-file.ts';
import type { DecodedHash, HashVerdict } from '../hash/decode-hash.ts';
import { annotatedCopy } from '../write/annotated-copy.ts';
import { CSV_TYPE } from './send-again-files.ts';

/** The words of the copy, and its own cells by index of the device. */
export interface AnnotatedCopyRequest {
  readonly headers: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly hashWords: Readonly<Record<HashVerdict, string>>;
  /** With `{date}`. */
  readonly captured: string;
  /** Names a column without a header; with `{number}`. */
  readonly column: string;
  /** In epoch milliseconds. */
  readonly now: number;
}

export function annotatedBlob(
  header: FileHeader | undefined,
  devices: readonly DecodedDevice[],
  { headers, cells, hashWords, captured, column, now }: AnnotatedCopyRequest,
): Blob {
  const cellsOf = new Map(devices.map((device, index) => [device, cells[index] ?? []]));
  const describeHash = ({ verdict, identity }: DecodedHash) => {
    const time = identity?.capturedAt;
    const date = time === undefined ? '' : new Date(time).toISOString().slice(0, 10);
    return date === '' ? hashWords[verdict] : `${hashWords[verdict]}, ${captured.replace('{date}', date)}`;
  };
  const pieces = annotatedCopy(header, devices, {
    headers,
    cells: (device) => cellsOf.get(device) ?? [],
    describeHash,
    nameColumn: (number) => column.replace('{number}', String(number)),
    now,
  });
  return new Blob([...pieces], { type: CSV_TYPE });
}
