import type { DecodedDevice } from '../decoded-device.ts';
import type { FileRemark } from '../device-file.ts';
import { foldIdentifier } from '../identifiers.ts';
import { bestOf, foldName, sameDevices } from '../same-device.ts';
import type { Check } from './check.ts';

/** Lines about one device; quotes the number of the line to keep. */
const duplicates: Check = (devices) =>
  sameDevices(devices).map(({ by, devices: same }) => ({
    rule: by,
    lines: same.map(({ line }) => line),
    detail: String(bestOf(same)?.line),
  }));

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** Only blanks and letter case: points tell models apart. */
const foldModel = (model: string) => foldIdentifier(model).replace(/\s/g, '');
const FOLDS = { manufacturer: foldName, model: foldModel } as const;

/** Spellings of one name that are at odds within the file; quotes the one that most lines have. */
const spellingDiffers =
  (field: 'manufacturer' | 'model'): Check =>
  (devices) => {
    const linesOf = new Map<string, number[]>();
    for (const { line, clean } of devices) addTo(linesOf, clean[field], line);
    linesOf.delete('');
    const spellingsOf = new Map<string, [name: string, lines: readonly number[]][]>();
    for (const spelling of linesOf) addTo(spellingsOf, FOLDS[field](spelling[0]), spelling);
    return [...spellingsOf.values()].flatMap((spellings): FileRemark[] => {
      if (spellings.length < 2) return [];
      // Sorting is stable: of two that are as frequent, the first in the file.
      const [usual, ...others] = spellings.toSorted(([, one], [, other]) => other.length - one.length);
      const lines = others.flatMap(([, odd]) => odd).toSorted((one, other) => one - other);
      return usual ? [{ rule: 'spelling-differs', lines, field, detail: usual[0] }] : [];
    });
  };

/**
 * Serials of digits that are shorter than others of their maker and model, of which some begin with a zero: a spreadsheet
 * drops leading zeros. Quotes the serial with the zeros it may have had.
 */
const zerosLost: Check = (devices) => {
  const siblings = new Map<string, DecodedDevice[]>();
  for (const device of devices) {
    const { serialNumber, manufacturer, model } = device.values;
    if (!/^\d+$/.test(serialNumber)) continue;
    const key = `${foldName(manufacturer)}\0${foldModel(model)}`;
    addTo(siblings, key, device);
  }
  return [...siblings.values()].flatMap((group): FileRemark[] => {
    const lengths = group
      .map(({ values }) => values.serialNumber)
      .filter((serial) => serial.startsWith('0') && !/^0+$/.test(serial))
      .map((serial) => serial.length);
    const [length = 0] = lengths;
    if (lengths.length === 0 || lengths.some((other) => other !== length)) return [];
    return group
      .filter(({ values }) => values.serialNumber.length < length && !values.serialNumber.startsWith('0'))
      .map(({ line, values }) => ({
        rule: 'zeros-lost',
        lines: [line],
        field: 'serialNumber',
        detail: values.serialNumber.padStart(length, '0'),
      }));
  });
};

/** What shows only when lines are compared with each other (docs/csv-files.md#checks). */
export const COMPARING_CHECKS: readonly Check[] = [
  duplicates,
  spellingDiffers('manufacturer'),
  spellingDiffers('model'),
  zerosLost,
];
