import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold } from '../../../../src/text/fold.ts';
import { device, listed, select } from '../samples.ts';

describe('search', () => {
  const devices = [
    device(1, {
      serialNumber: 'İSTANBUL-1',
      errorCode: '808',
      errorDescription: 'ZtdDeviceAssignedToOtherTenant',
    }),
    device(2, { serialNumber: 'Straße', productKey: 'ışık' }),
    device(3, { serialNumber: 'two\nlines', deviceId: 'AB-CD' }),
    device(4, { serialNumber: 'Příliš', status: 'queued' }),
    device(5, { serialNumber: 'ＦＵＬＬ', productKey: 'ΟΔΟΣ', deviceId: 'nul\0l' }),
  ];

  it.each([
    ['istanbul', [1]],
    ['ISTANBUL', [1]],
    ['isik', [2]],
    ['STRASSE', [2]],
    ['straße', [2]],
    ['prilis', [4]],
    ['full', [5]],
    ['οδος', [5]],
    ['808 ztd', [1]],
    ['ztd 808 istanbul', [1]],
    ['808 queued', []],
    ['lines', [3]],
    ['two lines', [3]],
    ['"two lines"', [3]],
    ['"lines ab-cd"', []],
    ['status:queued', [4]],
    ['-status:queued', [1, 2, 3, 5]],
    ['-finished', [4]],
    ['status:SUCCEEDED -808', [2, 3, 4, 5]],
    ['status:fin', []],
    ['code:808', [1]],
    ['code:80', []],
    ['-code:808', [2, 3, 4, 5]],
    ['serial:full', [5]],
    ['key:ISIK', [2]],
    ['key:full', []],
    ['id:cd', [3]],
    ['error:ztd', [1]],
    ['error:808', []],
    ['abc:def', []],
    ['code:', [1, 2, 3, 4, 5]],
    ['"ztd', [1]],
    ['“two lines”', [3]],
    ['twolines', []],
    ['ab-cd', [3]],
    ['  ', [1, 2, 3, 4, 5]],
    ['FINISHED', [1, 2, 3, 5]],
    ['lines\u200Bab', []],
    ['li\u200Bnes', [3]],
    ['1\n808', [1]],
    ['"nul\0l"', [5]],
    ['id:"nul l"', [5]],
    ['"nul\0"', [5]],
    ['l\0ＦＵＬＬ', [5]],
    ['istanbul-1808', []],
    ['(.*', []],
    ['constructor', []],
  ])('%j finds rows %j', (search, expected) => {
    const { rows } = select(devices, { search });
    expect(listed(rows).map((row) => row.rowNumber)).toEqual(expected);
  });

  it('folds a text like its parts, so that a part of a value is always found', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
      }),
    );
  });
});
