import { describe, expect, it } from 'vitest';

import type { DecodedDevice } from '../../../../src/device-file/decoded-device.ts';
import { writeSendAgain } from '../../../../src/device-file/write/send-again.ts';
import { device, hashOf, tuple } from '../decoded.ts';
import { candidate } from './candidate.ts';

const HEADER = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model\r\n';
const KEY = '9990000000991';
const HASH = hashOf();

const written = (given: DecodedDevice) =>
  writeSendAgain([candidate(given)]).files[0]?.text.replace(HEADER, '');

describe('the bytes', () => {
  it('are Partner Center’s header and one line for each device, each ended by CRLF', () => {
    const { files } = writeSendAgain([
      candidate(tuple(2, 'SYN-1')),
      candidate(device(3, { productId: KEY })),
    ]);
    expect(files).toHaveLength(1);
    expect(files[0]?.text).toBe(`${HEADER}SYN-1,,,Contoso Ltd,Contoso Book 13\r\n,${KEY},,,\r\n`);
    expect(files[0]?.isAscii).toBe(true);
  });

  it.each([
    ['a hash alone', { hardwareHash: HASH }, `,,${HASH},,\r\n`],
    [
      'all that may stand with a hash',
      { serialNumber: 'SYN-1', productId: KEY, hardwareHash: HASH },
      `SYN-1,${KEY},${HASH},,\r\n`,
    ],
    [
      'a hash without maker and model',
      { hardwareHash: HASH, manufacturer: 'Contoso Ltd', model: 'Book' },
      `,,${HASH},,\r\n`,
    ],
    [
      'a hash without a serial that it contradicts',
      { serialNumber: 'OTHER', hardwareHash: HASH },
      `,,${HASH},,\r\n`,
    ],
    [
      'a hash instead of a maker with a comma',
      { hardwareHash: HASH, manufacturer: 'Fabrikam Co., Ltd.' },
      `,,${HASH},,\r\n`,
    ],
    ['a hash with its zeros', { hardwareHash: HASH.slice(0, 3_997) }, `,,${HASH},,\r\n`],
    ['a hash without blanks', { hardwareHash: `${HASH.slice(0, 9)} ${HASH.slice(9)} ` }, `,,${HASH},,\r\n`],
    [
      'a product ID instead of a comma',
      { serialNumber: 'SYN-1', productId: KEY, manufacturer: 'A, B', model: 'C' },
      `,${KEY},,,\r\n`,
    ],
    [
      'a product ID instead of a cut hash',
      { productId: KEY, hardwareHash: HASH.slice(0, 300) },
      `,${KEY},,,\r\n`,
    ],
    [
      'a tuple without blanks around',
      { serialNumber: ' SYN-1 ', manufacturer: 'Contoso Ltd\u00A0', model: 'Book 13' },
      'SYN-1,,,Contoso Ltd,Book 13\r\n',
    ],
    [
      'a tuple without invisible characters',
      { serialNumber: '\u200ESY\uFEFFN-1', manufacturer: 'A', model: 'B' },
      'SYN-1,,,A,B\r\n',
    ],
    [
      'a tuple instead of a damaged product ID',
      { serialNumber: 'SYN-1', productId: '9.99E+12', manufacturer: 'A', model: 'B' },
      'SYN-1,,,A,B\r\n',
    ],
  ])('%s', (_, values, text) => {
    expect(written(device(2, values))).toBe(text);
  });

  it('are UTF-8 where they cannot be ASCII', () => {
    expect(writeSendAgain([candidate(tuple(2, 'SYN-1', 'Contoso', 'Écran'))]).files[0]?.isAscii).toBe(false);
  });

  it('are split at 1,000 devices', () => {
    const { files } = writeSendAgain(
      Array.from({ length: 2_001 }, (_, at) => candidate(tuple(at + 2, `SYN-${at}`))),
    );
    expect(files.map(({ lines }) => lines.length)).toEqual([1_000, 1_000, 1]);
    expect(files.map(({ text }) => text.split('\r\n').length - 2)).toEqual([1_000, 1_000, 1]);
    expect(files.every(({ text }) => text.startsWith(HEADER))).toBe(true);
  });

  it('are no file at all without devices', () => {
    expect(writeSendAgain([]).files).toEqual([]);
  });
});

describe('what is left out', () => {
  it.each([
    ['a comma', tuple(2, 'SYN-1', 'Fabrikam Co., Ltd.'), { reason: 'comma-or-quote', field: 'manufacturer' }],
    ['a quote', tuple(2, 'SYN-1', 'A', '13"'), { reason: 'comma-or-quote', field: 'model' }],
    ['a tab', tuple(2, 'SYN-1', 'A\tB'), { reason: 'comma-or-quote', field: 'manufacturer' }],
    [
      'a formula',
      device(2, { serialNumber: '+SYN-1', hardwareHash: HASH }),
      { reason: 'formula-start', field: 'serialNumber' },
    ],
    ['a placeholder', tuple(2, 'Default string'), { reason: 'placeholder-serial', field: 'serialNumber' }],
    ['a lost serial', tuple(2, '1.2E+11'), { reason: 'spreadsheet-damage', field: 'serialNumber' }],
    [
      'a lost product ID',
      device(2, { productId: '9.99E+12' }),
      { reason: 'spreadsheet-damage', field: 'productId' },
    ],
    [
      'another product ID',
      device(2, { productId: '12' }),
      { reason: 'product-id-digits', field: 'productId' },
    ],
    [
      'a cut hash',
      device(2, { serialNumber: 'SYN-1', hardwareHash: HASH.slice(0, 300) }),
      { reason: 'cut-off', field: 'hardwareHash' },
    ],
    [
      'no hash at all',
      device(2, { hardwareHash: 'DummyHash1234' }),
      { reason: 'not-base64', field: 'hardwareHash' },
    ],
    [
      'a serial alone',
      device(2, { serialNumber: 'SYN-1' }),
      { reason: 'combination-incomplete', missing: ['manufacturer', 'model'] },
    ],
  ])('for %s', (_, given, reason) => {
    const { files, leftOut } = writeSendAgain([candidate(given)]);
    expect(files).toEqual([]);
    expect(leftOut).toEqual([{ line: 2, ...reason }]);
  });

  it('is all but one line of a device: the latest capture stays', () => {
    const later = hashOf({ capturedAt: Date.UTC(2026, 5, 1) });
    const { written: lines, leftOut } = writeSendAgain([
      candidate(device(2, { hardwareHash: HASH })),
      candidate(device(3, { hardwareHash: later })),
      candidate(tuple(4, 'syn-1')),
    ]);
    expect(lines.map(({ line }) => line)).toEqual([3]);
    expect(leftOut).toEqual([
      { line: 2, reason: 'same-device', keptLine: 3 },
      { line: 4, reason: 'same-device', keptLine: 3 },
    ]);
  });
});
