import {
  chooseCombination,
  type Combination,
  type Unwritable,
  WRITTEN_FIELDS,
  type WrittenField,
} from '../combination.ts';
import type { DecodedDevice } from '../decoded-device.ts';
import { DEVICES_PER_FILE, PARTNER_CENTER_HEADER } from '../partner-center-file.ts';
import { bestOf, sameDevices } from '../same-device.ts';
import { type Candidate, type Change, type NotSelected, whyNotSelected } from './selection.ts';

const LINE_END = '\r\n';

/** A line of the original that is sent again. The hash itself is in the file alone. */
export interface WrittenLine {
  readonly line: number;
  readonly values: Readonly<Record<Exclude<WrittenField, 'hardwareHash'>, string>>;
  readonly hasHash: boolean;
  readonly changes: readonly Change[];
  /** The hash's checksum is wrong: the service may refuse it. */
  readonly isHashAltered: boolean;
}

/** A line that is not, and why. */
export type LeftOutLine = { readonly line: number } & (
  | { readonly reason: NotSelected }
  | { readonly reason: 'same-device'; readonly keptLine: number }
  | Unwritable
);

export interface SendAgainFile {
  readonly text: string;
  readonly lines: readonly number[];
  /** Otherwise it is UTF-8 without a byte order mark. */
  readonly isAscii: boolean;
}

export interface SendAgain {
  readonly files: readonly SendAgainFile[];
  readonly written: readonly WrittenLine[];
  readonly leftOut: readonly LeftOutLine[];
}

interface Chosen {
  readonly candidate: Candidate;
  readonly combination: Combination;
  readonly changes: readonly Change[];
}

/** Writes the selected lines as Partner Center expects them; every other line is left out with its reason. */
export function writeSendAgain(candidates: readonly Candidate[]): SendAgain {
  const chosen: Chosen[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const candidate of candidates) {
    const { line } = candidate.device;
    const combination = chooseCombination(candidate.device);
    const isWritable = 'values' in combination;
    const changes = isWritable ? changesOf(candidate, combination) : [];
    const reason = whyNotSelected(candidate, changes);
    // What stops a line that needs a repair says more than that it was not repaired.
    if (reason !== undefined && (isWritable || reason !== 'not-repaired')) leftOut.push({ line, reason });
    else if (isWritable) chosen.push({ candidate, combination, changes });
    else leftOut.push({ line, ...combination });
  }
  const kept = keptLines(chosen.map(asWritten));
  const toWrite = chosen.filter(({ candidate: { device } }) => !kept.has(device.line));
  const repeated = chosen.flatMap(({ candidate: { device } }): LeftOutLine[] => {
    const keptLine = kept.get(device.line);
    return keptLine === undefined ? [] : [{ line: device.line, reason: 'same-device', keptLine }];
  });
  return {
    files: filesOf(toWrite),
    written: toWrite.map(writtenLine),
    leftOut: [...leftOut, ...repeated].toSorted((one, other) => one.line - other.line),
  };
}

/** With the values that are written and no others. */
function asWritten({ candidate: { device }, combination: { values } }: Chosen): DecodedDevice {
  const hash = values.hardwareHash === '' ? undefined : device.hash;
  return { ...device, values: { ...device.values, ...values }, hash };
}

/** Of lines about one device, by the line that is left out: the line that is kept. */
function keptLines(devices: readonly DecodedDevice[]): ReadonlyMap<number, number> {
  const kept = new Map<number, number>();
  for (const { devices: same, isCertain } of sameDevices(devices)) {
    if (!isCertain) continue;
    const rest = same.filter(({ line }) => !kept.has(line));
    const best = bestOf(rest);
    for (const { line } of rest) if (best && line !== best.line) kept.set(line, best.line);
  }
  return kept;
}

function changesOf({ device, repaired }: Candidate, { values, dropped }: Combination): Change[] {
  const changed = WRITTEN_FIELDS.flatMap((field): Change[] => {
    if (values[field] === '') return [];
    if (repaired.includes(field)) return [{ kind: 'by-hand', field }];
    if (values[field] === device.values[field]) return [];
    return [{ kind: field === 'hardwareHash' ? 'hash-repaired' : 'trimmed', field }];
  });
  return [...changed, ...dropped.map((value) => ({ kind: 'dropped' as const, ...value }))];
}

function writtenLine({ candidate: { device }, combination: { values }, changes }: Chosen): WrittenLine {
  const { hardwareHash, ...shown } = values;
  const hasHash = hardwareHash !== '';
  return {
    line: device.line,
    values: shown,
    hasHash,
    changes,
    isHashAltered: hasHash && device.hash?.verdict === 'altered',
  };
}

function filesOf(chosen: readonly Chosen[]): SendAgainFile[] {
  const files: SendAgainFile[] = [];
  for (let from = 0; from < chosen.length; from += DEVICES_PER_FILE) {
    const part = chosen.slice(from, from + DEVICES_PER_FILE);
    const rows = part.map(({ combination }) =>
      WRITTEN_FIELDS.map((field) => combination.values[field]).join(','),
    );
    const text = [PARTNER_CENTER_HEADER.join(','), ...rows, ''].join(LINE_END);
    files.push({
      text,
      lines: part.map(({ candidate }) => candidate.device.line),
      isAscii: !/[^\0-\x7F]/.test(text),
    });
  }
  return files;
}
