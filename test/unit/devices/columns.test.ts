import { describe, expect, it } from 'vitest';

import { byColumn, DEVICE_COLUMNS, isDeviceColumn, readColumn } from '../../../src/devices/columns.ts';
import { parseSearch } from '../../../src/devices/search/search-query.ts';
import { device, listed, nameCause, select } from './samples.ts';

const ROW = device(1, {
  serialNumber: 'a serial number',
  productKey: 'a product key',
  deviceId: 'a device ID',
  state: 'failed',
  status: 'a status',
  errorCode: '808',
  errorDescription: 'an error',
});

describe('each column', () => {
  it('reads its own member of the device', () => {
    expect(byColumn(DEVICE_COLUMNS, (column) => readColumn(ROW, column, nameCause))).toMatchObject({
      rowNumber: 1,
      serialNumber: 'a serial number',
      productKey: 'a product key',
      deviceId: 'a device ID',
      status: 'a status',
      errorCode: '808',
      errorDescription: 'an error',
      cause: nameCause('other-tenant'),
    });
  });

  it('reads as blank where a device that did not fail has no cause', () => {
    expect(readColumn(device(1), 'cause', nameCause)).toBe('');
  });

  it.each([
    ['serial', 'number', 'key'],
    ['key', 'product', 'serial'],
    ['id', 'device', 'error'],
    ['status', '"a status"', 'number'],
    ['status', 'failed', 'finished'],
    ['code', '808', '80'],
    ['error', 'an', 'product'],
  ])('is searched alone by its word: %s:%s, and not %s', (word, value, other) => {
    expect(parseSearch(`${word}:${value}`)).toMatchObject([{ field: word }]);
    expect(listed(select([ROW], { search: `${word}:${value}` }).rows)).toEqual([ROW]);
    expect(listed(select([ROW], { search: `${word}:${other}` }).rows)).toEqual([]);
  });
});

it.each(['constructor', 'toString', '', 'state'])('%s is no column', (name) => {
  expect(isDeviceColumn(name)).toBe(false);
});
