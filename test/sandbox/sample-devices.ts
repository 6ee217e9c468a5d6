import { seededGuid, seededRandom } from './seeded.ts';

/** One row of `devicesStatus` in the service's own shape (docs/partner-center-api.md#device-rows). */
export interface DeviceRow {
  readonly serialNumber?: string;
  readonly productKey?: string;
  readonly deviceId?: string;
  readonly status: string;
  readonly errorCode?: string | number;
  readonly errorDescription?: string;
  readonly attributes: { readonly objectType: 'DeviceUploadDetails' };
}

export interface DeviceError {
  readonly code: string;
  readonly name: string;
}

interface WeightedError extends DeviceError {
  readonly weight: number;
}

/** The catalogue of docs/partner-center-api.md#device-error-codes; the weights follow how often partners report each. */
const ERRORS: readonly WeightedError[] = [
  { code: '806', name: 'ZtdDeviceAlreadyAssigned', weight: 32 },
  { code: '808', name: 'ZtdDeviceAssignedToOtherTenant', weight: 26 },
  { code: '802', name: 'InvalidZtdHardwareHash', weight: 14 },
  { code: '812', name: 'ZtdDeviceNotFound', weight: 10 },
  { code: '640', name: 'StorageError', weight: 6 },
  { code: '803', name: 'MissingZtdSerialNumberAndProductKey', weight: 3 },
  { code: '813', name: 'ZtdDeviceIsNotUnique', weight: 2 },
  { code: '814', name: 'ZtdDeviceAlreadyAadRegistered', weight: 2 },
  { code: '807', name: 'ZtdDeviceIsNotRegistered', weight: 1 },
  { code: '809', name: 'ZtdProfileIsNotRegistered', weight: 1 },
  { code: '801', name: 'InvalidZtdRequestBody', weight: 1 },
  { code: '810', name: 'ZtdProfileAssignedToOtherTenant', weight: 1 },
  { code: '811', name: 'ZtdDeviceRegisteredByOtherTenant', weight: 1 },
];

const ATTRIBUTES = { objectType: 'DeviceUploadDetails' } as const;
const SERIAL_DIGITS = '0123456789ABCDEFGHJKLMNPQRSTVWXY';

// Multiplying by an odd number shuffles 0…2³⁰-1 without repeating any: serials stay unique at 100,000 rows.
const shuffled = (index: number, seed: number) =>
  (Math.imul(index + 1, 0x2c1b3c6d) + seed * 7919) & 0x3fffffff;

function serialNumber(value: number): string {
  let text = '';
  for (let shift = 25; shift >= 0; shift -= 5) text += SERIAL_DIGITS.charAt((value >>> shift) & 31);
  switch (value % 3) {
    case 0:
      return `5CG4${text}`;
    case 1:
      return `${text}3`;
    default:
      return `PF${text}`;
  }
}

/**
 * The same `count` devices for the same seed, all `finished`; product keys are 13-digit PKIDs
 * (docs/partner-center-api.md#device-identifiers).
 */
export function sampleDevices(seed: number, count: number): DeviceRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const value = shuffled(index, seed);
    return {
      serialNumber: serialNumber(value),
      productKey: `330${String(value).padStart(10, '0')}`,
      deviceId: seededGuid(random),
      status: 'finished',
      attributes: ATTRIBUTES,
    };
  });
}

export function failed(row: DeviceRow, error: DeviceError): DeviceRow {
  const { attributes, ...rest } = row;
  return {
    ...rest,
    status: 'finished_with_errors',
    errorCode: error.code,
    errorDescription: error.name,
    attributes,
  };
}

/** Fails about `share` (0…1) of the rows, with codes of the whole catalogue. */
export function failSome(rows: readonly DeviceRow[], share: number, seed: number): DeviceRow[] {
  const random = seededRandom(seed);
  return rows.map((row) => (random() < share ? failed(row, pickError(random())) : row));
}

function pickError(share: number): DeviceError {
  let left = share * ERRORS.reduce((sum, { weight }) => sum + weight, 0);
  for (const error of ERRORS) {
    left -= error.weight;
    if (left < 0) return error;
  }
  throw new RangeError('share must be below 1');
}
