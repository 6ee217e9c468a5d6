import type { WrittenField } from '../combination.ts';
import type { DecodedDevice } from '../decoded-device.ts';
import type { Candidate, Fate } from '../write/selection.ts';
import { type SendAgain, type SendAgainFile, writeSendAgain } from '../write/send-again.ts';

/** A value that a person corrected; hashes are never shown, so they cannot be. */
export interface Correction {
  readonly index: number;
  readonly field: Exclude<WrittenField, 'hardwareHash'>;
  readonly value: string;
}

/** What is chosen for the devices, all by their index. */
export interface SendAgainChoices {
  readonly fates: readonly Fate[];
  readonly ticked: ReadonlyMap<number, boolean>;
  readonly corrections: readonly Correction[];
}

/** The files as blobs: their text, which holds hashes, never reaches the page's own memory. */
export interface SendAgainAnswer extends Omit<SendAgain, 'files'> {
  readonly files: readonly (Omit<SendAgainFile, 'text'> & { readonly blob: Blob })[];
}

export const CSV_TYPE = 'text/csv;charset=utf-8';

export function sendAgainFiles(
  devices: readonly DecodedDevice[],
  { fates, ticked, corrections }: SendAgainChoices,
): SendAgainAnswer {
  const correctionsOf = new Map<number, Correction[]>();
  for (const correction of corrections) {
    const { index } = correction;
    correctionsOf.set(index, [...(correctionsOf.get(index) ?? []), correction]);
  }
  const candidates = devices.map((device, index): Candidate => {
    const corrected = correctionsOf.get(index) ?? [];
    return {
      device: { ...device, values: { ...device.values, ...valuesOf(corrected) } },
      fate: fates[index] ?? 'unmatched',
      repaired: corrected.map(({ field }) => field),
      ticked: ticked.get(index),
    };
  });
  const { files, ...report } = writeSendAgain(candidates);
  return {
    ...report,
    files: files.map(({ text, lines, isAscii }) => ({
      blob: new Blob([text], { type: CSV_TYPE }),
      lines,
      isAscii,
    })),
  };
}

const valuesOf = (corrections: readonly Correction[]): Partial<Record<WrittenField, string>> =>
  Object.fromEntries(corrections.map(({ field, value }) => [field, value]));
