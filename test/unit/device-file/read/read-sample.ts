import { readFileSync } from 'node:fs';

import type { DeviceFile, FileField } from '../../../../src/device-file/device-file.ts';
import { type ReadOptions, readDeviceFile } from '../../../../src/device-file/read/read-device-file.ts';

const FOLDER = new URL('../samples/', import.meta.url);

export function readSample(name: string, options: Partial<ReadOptions> = {}): DeviceFile {
  return readDeviceFile(readFileSync(new URL(name, FOLDER)), { name, language: 'en', ...options });
}

/** Reads a file of this text in UTF-8. */
export function readText(text: string, options: Partial<ReadOptions> = {}): DeviceFile {
  return readBytes(new TextEncoder().encode(text), options);
}

export function readBytes(bytes: Uint8Array, options: Partial<ReadOptions> = {}): DeviceFile {
  return readDeviceFile(bytes, { name: 'devices.csv', language: 'en', ...options });
}

/** What is said about the file: "rule: lines". */
export const saidOf = ({ remarks }: DeviceFile): readonly string[] =>
  remarks.map(({ rule, lines }) => `${rule}: ${lines.join()}`);

export const linesOf = ({ devices }: DeviceFile): readonly number[] => devices.map(({ line }) => line);

export const valuesOf = ({ devices }: DeviceFile, field: FileField): readonly string[] =>
  devices.map(({ values }) => values[field]);

/** "line kind" of every line that is no device. */
export const othersOf = ({ otherLines }: DeviceFile): readonly string[] =>
  otherLines.map(({ line, kind }) => `${line} ${kind}`);

/** UTF-16 without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be' = 'le'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  }
  return bytes;
}

export function bytesOf(...parts: readonly (string | Uint8Array | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part))),
  );
}
