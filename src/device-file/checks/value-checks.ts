import type { ValueProblem, WrittenField } from '../combination.ts';
import { isPlaceholder, isProductId } from '../identifiers.ts';
import { spreadsheetDamage } from '../spreadsheet-damage.ts';
import { type Check, type ExaminedDevice, flag, perLine } from './check.ts';

const NAMED = ['serialNumber', 'productId'] as const;
const TEXTS = ['serialNumber', 'productId', 'manufacturer', 'model'] as const;

/** The value of the field, where the line cannot be written because of it. */
const stoppedBy =
  (problem: ValueProblem, field: WrittenField) =>
  ({ chosen, clean }: ExaminedDevice) => {
    const isStopped = 'reason' in chosen && chosen.reason === problem && chosen.field === field;
    return isStopped ? clean[field] : undefined;
  };

/** What is missing for a documented combination. */
function missingFields({ chosen }: ExaminedDevice): string | undefined {
  const isIncomplete = 'reason' in chosen && chosen.reason === 'combination-incomplete';
  return isIncomplete ? chosen.missing.join(' ') : undefined;
}

/** Values beside a complete combination that no documented one has. */
function surplusFields({ chosen }: ExaminedDevice): string | undefined {
  if ('reason' in chosen) return undefined;
  const surplus = chosen.dropped.filter(
    ({ reason }) => reason === 'not-with-hash' || reason === 'not-with-product-id',
  );
  return surplus.map(({ field }) => field).join(' ') || undefined;
}

/** What is wrong with single values (docs/csv-files.md#checks). */
export const VALUE_CHECKS: readonly Check[] = [
  perLine('combination-incomplete', undefined, missingFields),
  perLine('combination-undocumented', undefined, surplusFields),
  perLine('placeholder-serial', 'serialNumber', ({ clean: { serialNumber } }) =>
    isPlaceholder(serialNumber) ? serialNumber : undefined,
  ),
  perLine('product-id-digits', 'productId', ({ clean: { productId } }) => {
    const isDamaged = spreadsheetDamage(productId) !== undefined;
    return productId === '' || isDamaged || isProductId(productId) ? undefined : productId;
  }),
  ...NAMED.flatMap((field) =>
    (['scientific-number', 'turned-into-date', 'digits-cut'] as const).map((damage) =>
      perLine(damage, field, ({ clean }) =>
        spreadsheetDamage(clean[field]) === damage ? clean[field] : undefined,
      ),
    ),
  ),
  ...TEXTS.map((field) =>
    perLine('blanks-around', field, ({ clean, values }) =>
      flag(clean[field] !== '' && clean[field] !== values[field]),
    ),
  ),
  ...TEXTS.map((field) => perLine('formula-start', field, stoppedBy('formula-start', field))),
  ...TEXTS.map((field) => perLine('comma-or-quote', field, stoppedBy('comma-or-quote', field))),
  ...TEXTS.map((field) =>
    perLine('not-ascii', field, ({ clean }) => (/[^\0-\x7F]/.test(clean[field]) ? clean[field] : undefined)),
  ),
];
