import type { DecodedDevice } from './decoded-device.ts';
import type { FileField } from './device-file.ts';
import { type HashVerdict, promisesWholeHash, repairHash } from './hash/decode-hash.ts';
import { foldIdentifier, isPlaceholder, isProductId, trimIdentifier } from './identifiers.ts';
import { isLost } from './spreadsheet-damage.ts';

/** The columns of Partner Center's file, in its order (docs/csv-files.md#writing). */
export const WRITTEN_FIELDS = [
  'serialNumber',
  'productId',
  'hardwareHash',
  'manufacturer',
  'model',
] as const satisfies readonly FileField[];
export type WrittenField = (typeof WRITTEN_FIELDS)[number];

/** Why a value cannot be written. */
export type ValueProblem =
  | 'comma-or-quote'
  | 'formula-start'
  | 'placeholder-serial'
  | 'spreadsheet-damage'
  | 'product-id-digits'
  | Exclude<HashVerdict, 'whole' | 'thin' | 'repairable' | 'altered'>;

/** Why a value that could be written is left out. */
export type DropReason = ValueProblem | 'not-with-hash' | 'not-with-product-id' | 'differs-from-hash';

export interface DroppedValue {
  readonly field: WrittenField;
  readonly reason: DropReason;
}

/** A documented way to say which device is meant: its values, the others empty. */
export interface Combination {
  readonly values: Readonly<Record<WrittenField, string>>;
  readonly dropped: readonly DroppedValue[];
}

/** Why no documented combination of the line's values can be written. */
export type Unwritable =
  | { readonly reason: ValueProblem; readonly field: WrittenField }
  | { readonly reason: 'combination-incomplete'; readonly missing: readonly WrittenField[] };

const NOTHING = { serialNumber: '', productId: '', hardwareHash: '', manufacturer: '', model: '' };
const TUPLE = ['serialNumber', 'manufacturer', 'model'] as const;

/**
 * Chooses among the documented combinations: the hash, the product ID alone, the tuple, and at last a hash whose
 * checksum is wrong (docs/csv-files.md#writing).
 */
export function chooseCombination(
  device: DecodedDevice,
  values = cleanValues(device),
): Combination | Unwritable {
  const problems = problemsIn(values, device);
  const isSet = (field: WrittenField) => values[field] !== '';
  const isFine = (field: WrittenField) => isSet(field) && problems[field] === undefined;
  const formula = WRITTEN_FIELDS.find((field) => problems[field] === 'formula-start');
  if (formula) return { reason: 'formula-start', field: formula };

  const hasSoundHash = device.hash !== undefined && promisesWholeHash(device.hash.verdict);
  if (hasSoundHash) return withHash(device, values, problems);
  if (isFine('productId')) return only(['productId'], values, problems, 'not-with-product-id');
  if (TUPLE.every(isFine)) return only(TUPLE, values, problems, 'not-with-product-id');
  if (isFine('hardwareHash')) return withHash(device, values, problems);

  const damaged = (['hardwareHash', 'productId', ...TUPLE] as const).find(
    (field) => problems[field] !== undefined && (!isOfTuple(field) || TUPLE.every(isSet)),
  );
  const problem = damaged && problems[damaged];
  if (damaged && problem) return { reason: problem, field: damaged };
  return { reason: 'combination-incomplete', missing: TUPLE.filter((field) => !isSet(field)) };
}

const isOfTuple = (field: WrittenField) => TUPLE.some((other) => other === field);

/** Without the blanks around them; the hash repaired. */
export function cleanValues({ values, hash }: DecodedDevice): Readonly<Record<WrittenField, string>> {
  return {
    serialNumber: trimIdentifier(values.serialNumber),
    productId: trimIdentifier(values.productId),
    hardwareHash: hash ? repairHash(values.hardwareHash).replace(/\s/g, '') : '',
    manufacturer: trimIdentifier(values.manufacturer),
    model: trimIdentifier(values.model),
  };
}

type Problems = Readonly<Partial<Record<WrittenField, ValueProblem | undefined>>>;

function problemsIn(values: Readonly<Record<WrittenField, string>>, { hash }: DecodedDevice): Problems {
  const { serialNumber, productId, manufacturer, model } = values;
  const placeholder = isPlaceholder(serialNumber) ? 'placeholder-serial' : undefined;
  const digitsProblem = productId === '' || isProductId(productId) ? undefined : 'product-id-digits';
  return {
    serialNumber: placeholder ?? lossOf(serialNumber) ?? textProblem(serialNumber),
    productId: lossOf(productId) ?? textProblem(productId) ?? digitsProblem,
    hardwareHash: hash && hashProblem(hash.verdict),
    manufacturer: textProblem(manufacturer),
    model: textProblem(model),
  };
}

const lossOf = (text: string) => (isLost(text) ? 'spreadsheet-damage' : undefined);

/** No legitimate value begins so, and none of these can be written without quotes. */
function textProblem(text: string): ValueProblem | undefined {
  if (/^[=+\-@]/.test(text)) return 'formula-start';
  return /[,"\p{Cc}]/u.test(text) ? 'comma-or-quote' : undefined;
}

function hashProblem(verdict: HashVerdict): ValueProblem | undefined {
  return verdict === 'cut-off' || verdict === 'not-4k' || verdict === 'not-base64' ? verdict : undefined;
}

function only(
  fields: readonly WrittenField[],
  values: Readonly<Record<WrittenField, string>>,
  problems: Problems,
  reason: DropReason,
): Combination {
  const written: Record<WrittenField, string> = { ...NOTHING };
  for (const field of fields) written[field] = values[field];
  const dropped = WRITTEN_FIELDS.filter((field) => values[field] !== '' && written[field] === '');
  return {
    values: written,
    dropped: dropped.map((field) => {
      const isNeeded = field !== 'manufacturer' && field !== 'model';
      return { field, reason: (isNeeded ? problems[field] : undefined) ?? reason };
    }),
  };
}

const differs = (text: string, said = '') => said !== '' && foldIdentifier(text) !== foldIdentifier(said);

/** The serial and the product ID go along where nothing is wrong with them and the hash does not say otherwise. */
function withHash(
  { hash }: DecodedDevice,
  values: Readonly<Record<WrittenField, string>>,
  problems: Problems,
): Combination {
  const inHash = hash && promisesWholeHash(hash.verdict) ? hash.identity : undefined;
  const conflicts = {
    serialNumber: differs(values.serialNumber, inHash?.serialNumber),
    productId: differs(values.productId, inHash?.productKey),
  };
  const along = (['serialNumber', 'productId'] as const).filter(
    (field) => problems[field] === undefined && !conflicts[field],
  );
  const { values: written, dropped } = only(['hardwareHash', ...along], values, problems, 'not-with-hash');
  return {
    values: written,
    dropped: dropped.map(({ field, reason }) => {
      const isConflict = (field === 'serialNumber' || field === 'productId') && reason === 'not-with-hash';
      return { field, reason: isConflict ? 'differs-from-hash' : reason };
    }),
  };
}
