import type { Cause } from './causes.ts';

/** What one row says. Anything that is neither done nor failed is still in progress. */
export type DeviceState = 'in-progress' | 'succeeded' | 'failed';

/** What the service says of a row besides which device it is. A batch has a handful of different ones. */
export interface Outcome {
  readonly state: DeviceState;
  /** The service's own word, kept for people to read. */
  readonly status: string;
  readonly errorCode: string;
  /** A symbolic name such as `ZtdDeviceAssignedToOtherTenant`, not a sentence. */
  readonly errorDescription: string;
  /** Why it failed; `null` where it did not. */
  readonly cause: Cause | null;
}

/** The members of a row in which the service says which device it is. */
export const IDENTITY_MEMBERS = ['serialNumber', 'productKey', 'deviceId'] as const;
export type IdentityMember = (typeof IDENTITY_MEMBERS)[number];

/** Which device a row is about. Text that the service left out is `''`; nothing here is trimmed or re-cased. */
export interface DeviceIdentity extends Readonly<Record<IdentityMember, string>> {
  /** 1-based position in the answer: a row's only reliable identity (serials may be missing or repeated). */
  readonly rowNumber: number;
}

/** One row of `devicesStatus`. */
export interface Device extends DeviceIdentity, Outcome {}
