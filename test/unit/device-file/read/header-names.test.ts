import { describe, expect, it } from 'vitest';

import type { DeviceFile } from '../../../../src/device-file/device-file.ts';
import { FILE_FIELDS, fieldOfName } from '../../../../src/device-file/read/layout/header-names.ts';

describe('the name of a column', () => {
  it.each([
    ['Device Serial Number', 'serialNumber'],
    ['Device serial number', 'serialNumber'],
    ['\uFEFFDevice Serial Number', 'serialNumber'],
    ['SerialNumber', 'serialNumber'],
    ['serial_number', 'serialNumber'],
    ['Windows Product Id', 'productId'],
    ['productKey', 'productId'],
    ['Hardware\u00A0Hash', 'hardwareHash'],
    ['HWHash', 'hardwareHash'],
    [' Manufacturer', 'manufacturer'],
    ['oemManufacturerName', 'manufacturer'],
    ['Device Model', 'model'],
    ['modelName', 'model'],
    ['Order-ID', 'groupTag'],
    ['GroupTag', 'groupTag'],
    ['Assigned User', 'assignedUser'],
    ['Display Name', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ])('%j is %s', (name, field) => {
    expect(fieldOfName(name)).toBe(field);
  });

  it('is known for every field', () => {
    const fields: NonNullable<DeviceFile['header']>['fields'] = FILE_FIELDS;
    expect(fields).toHaveLength(7);
  });
});
