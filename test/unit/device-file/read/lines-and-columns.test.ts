import { describe, expect, it } from 'vitest';

import { linesOf, othersOf, readText, saidOf, valuesOf } from './read-sample.ts';

const HEADER = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model\n';
const HASH = `T0H7AQEAHAAAAAoA${'A'.repeat(3984)}`;

const table = (...rows: readonly string[]) => readText(HEADER + rows.join('\n'));
const tuple = (serial: string) => `${serial},,,Contoso Ltd,Contoso Book 13`;

describe('a damaged line', () => {
  it.each([
    ['an open quotation mark', 'SYN-2,,,"Contoso Ltd', [2, 4], ['3 damaged']],
    ['an open quotation mark, yet all its cells', 'SYN-2,,,"Contoso Ltd,Book', [2, 3, 4], []],
    ['text after a closed quotation mark', 'SYN-2,,,"Contoso" Ltd,Book', [2, 3, 4], []],
    ['ten megabytes', 'x'.repeat(10_000_000), [2, 4], ['3 damaged']],
    ['a million separators', ','.repeat(1_000_000), [2, 4], ['3 damaged']],
    ['control characters', 'SYN\u0001\u0002,,,A,B', [2, 4], ['3 damaged']],
  ])('with %s swallows no neighbour', (_, text, devices, others) => {
    const file = table(tuple('SYN-1'), text, tuple('SYN-3'));
    expect(linesOf(file)).toEqual(devices);
    expect(othersOf(file)).toEqual(['1 header', ...others]);
    expect(saidOf(file)).toHaveLength(1);
    expect(saidOf(file)[0]).toMatch(/: 3$/);
    expect(file.devices.at(-1)).toMatchObject({ line: 4, values: { serialNumber: 'SYN-3' } });
  });

  it('swallows no neighbour whose quotation mark would close its own', () => {
    const file = table('SYN-1,,,Contoso Ltd,"Book', 'SYN-2,,,Contoso Ltd,"', tuple('SYN-3'));
    expect(valuesOf(file, 'serialNumber')).toEqual(['SYN-1', 'SYN-2', 'SYN-3']);
    expect(saidOf(file)).toEqual(['quote-never-closed: 2,3']);
  });

  it('is put together with the lines that a quoted cell goes on for', () => {
    const file = table('SYN-1,,,"Contoso', 'Ltd",Book', tuple('SYN-2'));
    expect(othersOf(file)).toEqual(['1 header', '3 continued']);
    expect(file.devices).toMatchObject([
      { line: 2, values: { manufacturer: 'Contoso\nLtd', model: 'Book' } },
      { line: 4, values: { serialNumber: 'SYN-2' } },
    ]);
  });
});

describe('a line with more cells than the header', () => {
  it.each([
    ['SYN-1,,,Fabrikam Co., Ltd.,Pad 2', 'Fabrikam Co., Ltd.', 'Pad 2', 'cells-put-together: 2'],
    ['SYN-1,,,VMware, Inc.,VMware7,1', 'VMware', ' Inc.', 'surplus-cells: 2'],
    ['SYN-1,,,Fabrikam,Inc.,Pad 2', 'Fabrikam,Inc.', 'Pad 2', 'cells-put-together: 2'],
    ['SYN-1,,,Fabrikam Inc.,Pad 2, rev B', 'Fabrikam Inc.', 'Pad 2, rev B', 'cells-put-together: 2'],
    ['SYN-1,,,Fabrikam Inc.,Pad 2,ordered in May', 'Fabrikam Inc.', 'Pad 2', 'surplus-cells: 2'],
    [`SYN-1,,${HASH},,,x`, '', '', 'surplus-cells: 2'],
  ])('%.30s', (row, maker, model, said) => {
    const file = table(row);
    expect(file.devices[0]?.values).toMatchObject({ manufacturer: maker, model });
    expect(saidOf(file)).toEqual([said]);
  });

  it('has nothing to say where the surplus is empty', () => {
    expect(saidOf(table(`${tuple('SYN-1')},,, ,`))).toEqual([]);
  });
});

describe('the columns', () => {
  it.each<readonly [string, string, string, readonly (string | undefined)[], readonly string[]]>([
    [
      'in any order, with others between them',
      'Display Name,Group Tag,Hardware Hash,Serial\nPC-1,Kiosk,,SYN-1\n',
      'other-columns',
      [undefined, 'groupTag', 'hardwareHash', 'serialNumber'],
      ['columns-not-carried: 2', 'columns-not-carried: 2'],
    ],
    [
      'of an export without an identifier',
      'Device name,Serial number,Enrolled\nPC-1,SYN-1,yes\n',
      'unknown',
      [],
      ['header-unknown: 1'],
    ],
    [
      'of an export with a serial and a maker only',
      'Device name,Serial number,Manufacturer\nPC-1,SYN-1,Contoso Ltd\n',
      'export',
      [undefined, 'serialNumber', 'manufacturer'],
      ['no-identifier-column: 1', 'columns-not-carried: 2'],
    ],
    [
      'that come twice',
      'Serial Number,PKID,Product Key\nSYN-1,,9990000000012\n',
      'other-columns',
      ['serialNumber', 'productId', 'productId'],
      ['column-twice: 1'],
    ],
    [
      'in German, which keeps a word of English',
      `Seriennummer des Geräts,Windows-Produkt-ID,Hardwarehash\nSYN-1,,${HASH}\n`,
      'translated',
      ['serialNumber', 'productId', 'hardwareHash'],
      ['header-translated: 1'],
    ],
    [
      'in Traditional Chinese with a comma of its own',
      '裝置序號、Windows 產品識別碼、硬體雜湊、製造商名稱、裝置型號\nSYN-1,,,Contoso Ltd,Contoso Book 13\n',
      'translated',
      ['serialNumber', 'productId', 'hardwareHash', 'manufacturer', 'model'],
      ['header-translated: 1'],
    ],
  ])('%s', (_, text, shape, fields, said) => {
    const file = readText(text);
    expect([file.shape, file.header?.fields ?? [], saidOf(file)]).toEqual([shape, fields, said]);
    if (shape !== 'unknown') expect(valuesOf(file, 'serialNumber')).toEqual(['SYN-1']);
  });

  it.each([
    ['tuples', 'SYN-1,,,Contoso Ltd,Contoso Book 13\n', { serialNumber: 'SYN-1', model: 'Contoso Book 13' }],
    ['semicolons', 'SYN-1;;;Contoso Ltd;Contoso Book 13\n', { manufacturer: 'Contoso Ltd' }],
    ['hashes with a tag', `SYN-1,,${HASH},Kiosk\n`, { groupTag: 'Kiosk', hardwareHash: HASH }],
    ['hashes with a tag and a user', `SYN-1,,${HASH},Kiosk,a@b.example\n`, { assignedUser: 'a@b.example' }],
    ['hashes alone', `${HASH}\n`, { hardwareHash: HASH }],
    ['scanned product IDs', '9990000000012\n9990000000013\n', { productId: '9990000000012' }],
    [
      'identifiers',
      'Contoso Ltd,Contoso Book 13,SYN-1\n',
      { manufacturer: 'Contoso Ltd', serialNumber: 'SYN-1' },
    ],
  ])('without a header: %s', (_, text, values) => {
    const file = readText(text);
    expect(file.devices[0]).toMatchObject({ line: 1, values });
    expect(saidOf(file)[0]).toBe('header-missing: 1');
  });

  it('change where joined files have different headers', () => {
    const file = readText(`${HEADER}${tuple('SYN-1')}\nPKID;Serial;Make\n9990000000012;SYN-2;Fabrikam\n`);
    expect(file.devices).toMatchObject([
      { line: 2, values: { serialNumber: 'SYN-1', productId: '' } },
      { line: 4, values: { serialNumber: 'SYN-2', productId: '9990000000012', manufacturer: 'Fabrikam' } },
    ]);
    expect(saidOf(file)).toEqual(['header-repeated: 3']);
  });
});

describe('the file', () => {
  it('says that it has no devices', () => {
    expect(saidOf(readText(HEADER))).toEqual(['no-devices: 1']);
  });

  it('says which devices are too many', () => {
    const file = table(...Array.from({ length: 1_002 }, (_, index) => tuple(`SYN-${index}`)));
    expect(saidOf(file)).toEqual(['over-limit: 1002,1003']);
  });
});
