import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { causeOf, CAUSES, contradictingCause } from '../../../src/devices/causes.ts';
import type { Sort } from '../../../src/devices/device-filter.ts';
import type { Device } from '../../../src/devices/device.ts';
import { device, listed, select } from './samples.ts';

describe('causeOf', () => {
  it.each([
    ['640', 'StorageError', 'storage-fault'],
    ['801', 'InvalidZtdRequestBody', 'invalid-request'],
    ['802', 'InvalidZtdHardwareHash', 'invalid-hash'],
    ['803', 'MissingZtdSerialNumberAndProductKey', 'missing-identity'],
    ['806', 'ZtdDeviceAlreadyAssigned', 'already-registered'],
    ['807', 'ZtdDeviceIsNotRegistered', 'not-registered'],
    ['808', 'ZtdDeviceAssignedToOtherTenant', 'other-tenant'],
    ['809', 'ZtdProfileIsNotRegistered', 'unknown-profile'],
    ['810', 'ZtdProfileAssignedToOtherTenant', 'other-tenants-profile'],
    ['811', 'ZtdDeviceRegisteredByOtherTenant', 'other-registrant'],
    ['812', 'ZtdDeviceNotFound', 'not-found'],
    ['813', 'ZtdDeviceIsNotUnique', 'not-unique'],
    ['814', 'ZtdDeviceAlreadyAadRegistered', 'stale-entra-device'],
    ['815', 'ZtdDeviceHasNoAssignedProfile', 'no-profile'],
    ['908', 'HardwareMismatch', 'changed-hardware'],
  ])('knows %s and %s, together and each by itself', (code, name, cause) => {
    expect(causeOf(code, name)).toBe(cause);
    expect(causeOf(code, '')).toBe(cause);
    expect(causeOf('', name)).toBe(cause);
    expect(causeOf(` ${code} `, ` ${name.toUpperCase()} `)).toBe(cause);
    expect(causeOf(code, 'SomethingNew')).toBe(cause);
  });

  it.each([
    ['', 'ZtdDeviceDuplicated', 'duplicate'],
    ['', 'HashNot4k', 'not-4k-hash'],
    ['808', 'ZtdDeviceAssignedToAnotherTenant', 'other-tenant'],
    ['806', 'ZtdDeviceAssignedToOtherTenant', 'other-tenant'], // observed; the name is more specific
    ['804', '', 'unknown'],
    ['', 'SomethingNew', 'unknown'],
    ['constructor', 'toString', 'unknown'],
    ['', ' ', 'no-error-reported'],
    ['0', '', 'no-error-reported'],
    ['0', 'None', 'no-error-reported'],
    ['None', 'Success', 'no-error-reported'],
    ['999', 'None', 'unknown'],
    ['808', 'None', 'other-tenant'],
  ])('takes %j and %j for %s', (code, name, cause) => {
    expect(causeOf(code, name)).toBe(cause);
  });

  it.each([
    ['806', 'ZtdDeviceAssignedToOtherTenant', 'already-registered'],
    ['wadp005', 'ZtdDeviceAlreadyAssigned', 'other-tenant'],
    ['808', 'ZtdDeviceAssignedToAnotherTenant', null],
    ['808', 'SomethingNew', null],
    ['999', 'ZtdDeviceAlreadyAssigned', null],
    ['808', '', null],
  ])('finds that %j contradicts %j: %s', (code, name, cause) => {
    expect(contradictingCause(code, name)).toBe(cause);
  });

  it('has an answer to anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (code, name) => {
        expect(CAUSES).toContain(causeOf(code, name));
      }),
    );
  });
});

const sorted = (devices: readonly Device[], direction: Sort['direction']) =>
  listed(select(devices, { sort: { column: 'cause', direction } }).rows).map((row) => row.cause);

describe('the column of causes', () => {
  const devices = [
    device(1, { state: 'failed', errorCode: '806' }),
    device(2, { state: 'succeeded', errorCode: '0' }),
    device(3, { state: 'failed', errorCode: '802' }),
    device(4, { state: 'in-progress', errorCode: '802' }),
    device(5, { state: 'failed', errorCode: '808' }),
  ];

  it('is for failures alone, and sorts by what the person reads there', () => {
    const ascending = ['already-registered', 'invalid-hash', 'other-tenant'];
    expect(sorted(devices, 'asc')).toEqual([...ascending, null, null]);
    expect(sorted(devices, 'desc')).toEqual([...ascending.toReversed(), null, null]);
  });

  it('is searched by what the person reads there', () => {
    expect(listed(select(devices, { search: '"why: other"' }).rows).map((row) => row.rowNumber)).toEqual([5]);
    expect(listed(select(devices, { search: '-why' }).rows).map((row) => row.rowNumber)).toEqual([2, 4]);
  });
});
