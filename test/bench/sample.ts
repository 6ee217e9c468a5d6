import { batchBody } from '../sandbox/sample-batches.ts';
import type { DeviceRow } from '../sandbox/sample-devices.ts';
import { seededGuid, seededRandom } from '../sandbox/seeded.ts';

/** The number of answers of a batch; between two of them, one row in a hundred changes. */
export const ANSWERS = 8;
const CHANGING_EVERY = 100;
const FAILED_SHARE = 0.15;

const CODES = [
  ['806', 'ZtdDeviceAlreadyAssigned'],
  ['808', 'ZtdDeviceAssignedToOtherTenant'],
  ['802', 'InvalidZtdHardwareHash'],
  ['812', 'ZtdDeviceNotFound'],
  ['640', 'StorageError'],
  ['803', 'MissingZtdSerialNumberAndProductKey'],
  ['813', 'ZtdDeviceIsNotUnique'],
  ['814', 'ZtdDeviceAlreadyAadRegistered'],
] as const;

const ATTRIBUTES = { objectType: 'DeviceUploadDetails' } as const;
const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ';
const DIGITS = '0123456789';
/** Letters and digits have fixed positions, so that the natural order of serials is their string order. */
const SERIAL = [LETTERS, LETTERS, DIGITS, DIGITS, DIGITS, DIGITS, DIGITS, DIGITS, LETTERS, LETTERS];

/** A row of a sample batch, with every member that the measured pages show. */
export type SampleRow = DeviceRow & { readonly serialNumber: string; readonly deviceId: string };

/** The rows of the batch's answer number `answer` (0…), deterministic. */
export function sampleRows(count: number, answer: number): readonly SampleRow[] {
  const random = seededRandom(count);
  const pick = (from: string) => from.charAt(Math.floor(random() * from.length));
  const some = (length: number) => Array.from({ length }, () => pick(DIGITS)).join('');
  return Array.from({ length: count }, (_, index) => {
    const ids = {
      serialNumber: SERIAL.map(pick).join(''),
      productKey: [5, 5, 5, 5, 5].map(some).join('-'),
      deviceId: seededGuid(random),
    };
    const code = random() < FAILED_SHARE ? Math.floor(random() * CODES.length) : null;
    // The second row changes and is visible from the start, so that the painted change can be detected.
    if (index % CHANGING_EVERY !== 1) return row(ids, code);
    return answer === 0 ? { ...ids, status: 'in-progress', attributes: ATTRIBUTES } : row(ids, answer);
  });
}

/** The answers as the service would send them: one is 22 MB at 100,000 rows. */
export function sampleAnswers(trackingId: string, count: number): readonly Buffer[] {
  const started = Date.now() - 60_000;
  return Array.from({ length: ANSWERS }, (_, answer) =>
    Buffer.from(JSON.stringify(batchBody(trackingId, 'processing', sampleRows(count, answer), { started }))),
  );
}

function row(
  ids: Pick<SampleRow, 'serialNumber' | 'productKey' | 'deviceId'>,
  code: number | null,
): SampleRow {
  const [errorCode, errorDescription] = CODES[code ?? -1] ?? [];
  if (errorCode === undefined || errorDescription === undefined) {
    return { ...ids, status: 'finished', attributes: ATTRIBUTES };
  }
  return { ...ids, status: 'finished_with_errors', errorCode, errorDescription, attributes: ATTRIBUTES };
}
