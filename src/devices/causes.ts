import { isErrorCode, isErrorName } from './error-code.ts';

/** The causes of failures by what to do about them (`cause-advice.ts` says it of each), in the order of display. */
const CAUSES_OF = {
  /** Correct the data, then send the device again. */
  fix: [
    'invalid-hash',
    'not-4k-hash',
    'missing-identity',
    'duplicate',
    'not-found',
    'not-unique',
    'unknown-profile',
    'not-registered',
    'too-many-devices',
    'unreadable-file',
    'unsuitable-device',
  ],
  /** Somebody else must act first. */
  ask: [
    'other-tenant',
    'other-registrant',
    'other-tenants-profile',
    'stale-entra-device',
    'changed-hardware',
    'no-profile',
    'invalid-request',
    'unknown', // a code nobody knows
    'no-error-reported', // no code and no name
  ],
  /** Send the same again later. */
  retry: ['storage-fault', 'mfa-missing'],
  /** What the upload was for is done already. */
  nothing: ['already-registered'],
} as const;

/** What to do about a failure. */
export type Pile = keyof typeof CAUSES_OF;
export type Cause = (typeof CAUSES_OF)[Pile][number];

export const PILES = ['fix', 'ask', 'retry', 'nothing'] as const satisfies readonly Pile[];
export const CAUSES: readonly Cause[] = PILES.flatMap((pile): readonly Cause[] => CAUSES_OF[pile]);

export const pileOf = (cause: Cause): Pile =>
  PILES.find((pile) => CAUSES_OF[pile].some((other) => other === cause)) ?? 'ask';

/** Whether a failure of this cause needs nobody to act. */
export const isSettled = (cause: Cause | null): boolean => cause !== null && pileOf(cause) === 'nothing';

/** The service's numbers and names of errors (docs/partner-center-api.md#device-error-codes). */
const KNOWN: readonly (readonly [cause: Cause, ...codesAndNames: readonly string[]])[] = [
  ['storage-fault', '640', 'StorageError', 'wadp004', 'wadp006', 'wadp010'],
  ['invalid-request', '801', 'InvalidZtdRequestBody'],
  ['invalid-hash', '802', 'InvalidZtdHardwareHash', 'wadp002'],
  ['missing-identity', '803', 'MissingZtdSerialNumberAndProductKey', 'wadp001'],
  ['already-registered', '806', 'ZtdDeviceAlreadyAssigned', 'wadp007'],
  ['not-registered', '807', 'ZtdDeviceIsNotRegistered'],
  ['other-tenant', '808', 'ZtdDeviceAssignedToOtherTenant', 'wadp005'],
  ['unknown-profile', '809', 'ZtdProfileIsNotRegistered'],
  ['other-tenants-profile', '810', 'ZtdProfileAssignedToOtherTenant'],
  ['other-registrant', '811', 'ZtdDeviceRegisteredByOtherTenant'],
  ['not-found', '812', 'ZtdDeviceNotFound'],
  ['not-unique', '813', 'ZtdDeviceIsNotUnique'],
  ['stale-entra-device', '814', 'ZtdDeviceAlreadyAadRegistered', 'wadp014'],
  ['no-profile', '815', 'ZtdDeviceHasNoAssignedProfile'],
  ['changed-hardware', '908', 'HardwareMismatch', 'SerialNumberMismatch'],
  ['duplicate', 'ZtdDeviceDuplicated'],
  ['not-4k-hash', 'HashNot4k'],
  ['too-many-devices', 'wadp003'],
  ['unsuitable-device', 'wadp008'],
  ['unreadable-file', 'wadp009'],
  ['mfa-missing', '900421', '10001'],
];

const BY_CODE_OR_NAME: ReadonlyMap<string, Cause> = new Map(
  KNOWN.flatMap(([cause, ...texts]) => texts.map((text) => [text.toLowerCase(), cause] as const)),
);

/** Documents write both `…OtherTenant` and `…AnotherTenant`. */
const known = (text: string): Cause | undefined =>
  BY_CODE_OR_NAME.get(text.trim().toLowerCase().replace('another', 'other'));

/** Of a failed row. By the name where there is one that is known, or else by the code (docs/decisions.md#causes). */
export function causeOf(errorCode: string, errorDescription: string): Cause {
  const cause = known(errorDescription) ?? known(errorCode);
  return cause ?? (isErrorName(errorDescription) || isErrorCode(errorCode) ? 'unknown' : 'no-error-reported');
}

/** The cause that the code alone stands for, where the name stands for another. */
export function contradictingCause(errorCode: string, errorDescription: string): Cause | null {
  const byName = known(errorDescription);
  const byCode = known(errorCode);
  return byName !== undefined && byCode !== undefined && byName !== byCode ? byCode : null;
}
