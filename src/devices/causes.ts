import { isErrorCode, isErrorName } from './error-code.ts';

/** Why a device failed, in the order of what to do about it: correct the data, somebody else, try again, nothing. */
export const CAUSES = [
  'invalid-hash',
  'not-4k-hash',
  'missing-identity',
  'duplicate',
  'not-found',
  'not-unique',
  'unknown-profile',
  'not-registered',
  'other-tenant',
  'other-registrant',
  'other-tenants-profile',
  'stale-entra-device',
  'changed-hardware',
  'no-profile',
  'invalid-request',
  'storage-fault',
  'already-registered',
  'unknown', // a code nobody knows
  'no-error-reported', // no code and no name
] as const;
export type Cause = (typeof CAUSES)[number];

/**
 * The service's names of errors, and its numbers where they are known (docs/partner-center-api.md#device-error-codes).
 */
const KNOWN: readonly (readonly [cause: Cause, code: string | null, ...names: readonly string[]])[] = [
  ['storage-fault', '640', 'StorageError'],
  ['invalid-request', '801', 'InvalidZtdRequestBody'],
  ['invalid-hash', '802', 'InvalidZtdHardwareHash'],
  ['missing-identity', '803', 'MissingZtdSerialNumberAndProductKey'],
  ['already-registered', '806', 'ZtdDeviceAlreadyAssigned'],
  ['not-registered', '807', 'ZtdDeviceIsNotRegistered'],
  ['other-tenant', '808', 'ZtdDeviceAssignedToOtherTenant', 'ZtdDeviceAssignedToAnotherTenant'],
  ['unknown-profile', '809', 'ZtdProfileIsNotRegistered'],
  ['other-tenants-profile', '810', 'ZtdProfileAssignedToOtherTenant', 'ZtdProfileAssignedToAnotherTenant'],
  ['other-registrant', '811', 'ZtdDeviceRegisteredByOtherTenant', 'ZtdDeviceRegisteredByAnotherTenant'],
  ['not-found', '812', 'ZtdDeviceNotFound'],
  ['not-unique', '813', 'ZtdDeviceIsNotUnique'],
  ['stale-entra-device', '814', 'ZtdDeviceAlreadyAadRegistered'],
  ['no-profile', '815', 'ZtdDeviceHasNoAssignedProfile'],
  ['changed-hardware', '908', 'HardwareMismatch', 'SerialNumberMismatch'],
  ['duplicate', null, 'ZtdDeviceDuplicated'],
  ['not-4k-hash', null, 'HashNot4k'],
];

const BY_NAME = new Map(
  KNOWN.flatMap(([cause, , ...names]) => names.map((name) => [name.toLowerCase(), cause] as const)),
);
const BY_CODE = new Map(KNOWN.flatMap(([cause, code]) => (code === null ? [] : [[code, cause] as const])));

/** Of a failed row. By the name where there is one that is known, or else by the code (docs/decisions.md#causes). */
export function causeOf(errorCode: string, errorDescription: string): Cause {
  const name = errorDescription.trim();
  const known = BY_NAME.get(name.toLowerCase()) ?? BY_CODE.get(errorCode.trim());
  return known ?? (isErrorName(name) || isErrorCode(errorCode) ? 'unknown' : 'no-error-reported');
}
