import { describe, expect, it } from 'vitest';

import { checkDevices } from '../../../../src/device-file/checks/check-devices.ts';
import type { DecodedDevice } from '../../../../src/device-file/decoded-device.ts';
import { device, hashOf, tuple } from '../decoded.ts';
import { said } from './said.ts';

const KEY = '9990000000991';
const HASH = hashOf();

describe('checks of single lines', () => {
  it.each<[what: string, given: DecodedDevice, expected: string[]]>([
    ['a tuple', tuple(2, 'SYN-1'), []],
    ['a product ID', device(2, { productId: KEY }), []],
    ['a hash', device(2, { hardwareHash: HASH }), []],
    [
      'a hash with serial and product ID',
      device(2, { serialNumber: 'SYN-1', productId: KEY, hardwareHash: HASH }),
      [],
    ],
    [
      'a hash with the serial in other letters',
      device(2, { serialNumber: ' syn-1', hardwareHash: HASH }),
      ['2 blanks-around serialNumber'],
    ],
    ['a serial with a blank inside', tuple(2, 'VMware-56 4d 00'), []],

    [
      'a hash that lost zeros',
      device(2, { hardwareHash: HASH.slice(0, 3_997) }),
      ['2 hash-repairable hardwareHash'],
    ],
    ['a hash that was cut', device(2, { hardwareHash: HASH.slice(0, 300) }), ['2 hash-cut-off hardwareHash']],
    [
      'a hash without a piece',
      device(2, { hardwareHash: HASH.slice(0, 100) + HASH.slice(104) }),
      ['2 hash-altered hardwareHash'],
    ],
    ['an IMEI for a hash', device(2, { hardwareHash: '490154203237518' }), ['2 hash-not-4k hardwareHash']],
    ['a dummy for a hash', device(2, { hardwareHash: 'DummyHash1234' }), ['2 hash-not-base64 hardwareHash']],
    [
      'the hash of a guest',
      device(2, { hardwareHash: hashOf({ isVirtual: true }) }),
      ['2 hash-thin hardwareHash (network disk tpm)'],
    ],
    [
      'a hash without a serial',
      device(2, { hardwareHash: hashOf({ serialNumber: 'Default string' }) }),
      ['2 hash-thin hardwareHash (serial)'],
    ],
    [
      'another serial in the hash',
      device(2, { serialNumber: 'SYN-OTHER', hardwareHash: HASH }),
      ['2 serial-differs-from-hash serialNumber (SYN-1)'],
    ],
    [
      'another product ID in the hash',
      device(2, { productId: '9990000000992', hardwareHash: HASH }),
      ['2 product-id-differs-from-hash productId (9990000000991)'],
    ],

    [
      'a serial alone',
      device(2, { serialNumber: 'SYN-1' }),
      ['2 combination-incomplete (manufacturer model)'],
    ],
    ['no model', tuple(2, 'SYN-1', 'Contoso Ltd', ''), ['2 combination-incomplete (model)']],
    ['no serial', tuple(2, ''), ['2 combination-incomplete (serialNumber)']],
    [
      'nothing but a tag',
      device(2, { groupTag: 'Sales' }),
      ['2 combination-incomplete (serialNumber manufacturer model)'],
    ],
    [
      'a hash with maker and model',
      device(2, { hardwareHash: HASH, manufacturer: 'Contoso Ltd', model: 'Contoso Book 13' }),
      ['2 combination-undocumented (manufacturer model)'],
    ],
    [
      'a product ID with a serial',
      device(2, { productId: KEY, serialNumber: 'SYN-1' }),
      ['2 combination-undocumented (serialNumber)'],
    ],

    [
      'a placeholder',
      tuple(2, 'To be filled by O.E.M.'),
      ['2 placeholder-serial serialNumber (To be filled by O.E.M.)'],
    ],
    [
      'another placeholder',
      tuple(2, 'Default string'),
      ['2 placeholder-serial serialNumber (Default string)'],
    ],
    [
      'a product ID of another form',
      device(2, { productId: '00329-00000-0003-AA606' }),
      ['2 product-id-digits productId (00329-00000-0003-AA606)'],
    ],
    ['a scientific serial', tuple(2, '1.23457E+11'), ['2 scientific-number serialNumber (1.23457E+11)']],
    [
      'a scientific product ID',
      device(2, { productId: '9.99E+12' }),
      ['2 scientific-number productId (9.99E+12)'],
    ],
    [
      'a scientific number with a comma',
      tuple(2, '5,03E+02'),
      ['2 scientific-number serialNumber (5,03E+02)'],
    ],
    ['digits around an E', tuple(2, '0503E000'), []],
    ['a date', tuple(2, '12-Mar'), ['2 turned-into-date serialNumber (12-Mar)']],
    ['a date in French', tuple(2, '12-mars'), ['2 turned-into-date serialNumber (12-mars)']],
    [
      'zeros from the 16th digit on',
      tuple(2, '12345678901234500'),
      ['2 digits-cut serialNumber (12345678901234500)'],
    ],
    [
      'a no-break space behind the maker',
      tuple(2, 'SYN-1', 'Contoso Ltd\u00A0'),
      ['2 blanks-around manufacturer'],
    ],
    ['a formula', tuple(2, '+SYN-1'), ['2 formula-start serialNumber (+SYN-1)']],
    [
      'a comma in the maker',
      tuple(2, 'SYN-1', 'Fabrikam Co., Ltd.'),
      ['2 comma-or-quote manufacturer (Fabrikam Co., Ltd.)'],
    ],
    [
      'a comma in a maker that is not needed',
      device(2, { hardwareHash: HASH, manufacturer: 'Fabrikam Co., Ltd.' }),
      ['2 combination-undocumented (manufacturer)'],
    ],
    [
      'a quote in the model',
      tuple(2, 'SYN-1', 'Contoso Ltd', 'Book 13"'),
      ['2 comma-or-quote model (Book 13")'],
    ],
    [
      'a letter beyond ASCII',
      tuple(2, 'SYN-1', 'Contoso Ltd', 'Contoso Écran 24'),
      ['2 not-ascii model (Contoso Écran 24)'],
    ],
  ])('%s', (_, given, expected) => {
    expect(said(given)).toEqual(expected);
  });

  it('quote no hash that is in a wrong column', () => {
    const remarks = said(device(2, { productId: HASH, serialNumber: HASH.slice(0, 200) }));
    expect(remarks.join()).not.toContain(HASH.slice(0, 50));
    expect(remarks).toContain('2 product-id-digits productId');
  });
});

it('every rule is about another fact: no line has two remarks that quote the same value of a field', () => {
  const lines = [
    tuple(2, '1.23457E+11'),
    tuple(3, '=1+1'),
    tuple(4, 'Default string'),
    device(5, { productId: '12' }),
    tuple(6, 'A,B'),
  ];
  const facts = checkDevices(lines).flatMap(({ lines: numbers, field }) =>
    numbers.map((line) => `${line} ${field}`),
  );
  expect(new Set(facts).size).toBe(facts.length);
});
