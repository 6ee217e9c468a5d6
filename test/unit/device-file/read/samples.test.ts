import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import type { FileField } from '../../../../src/device-file/device-file.ts';
import { linesOf, othersOf, readSample, saidOf, valuesOf } from './read-sample.ts';

const LETTERS: Readonly<Record<string, FileField>> = {
  S: 'serialNumber',
  P: 'productId',
  H: 'hardwareHash',
  M: 'manufacturer',
  D: 'model',
  G: 'groupTag',
  U: 'assignedUser',
};

/** File, shape, encoding, columns, lines with devices, other lines, what is said (docs/csv-files.md#samples). */
const SAMPLES = `
01-pc-tuple.csv                 | partner-center         | utf-8        | SPHMD  | 2 3 4 5                     | 1 header                                                                                               |
02-pc-all-combinations.csv      | partner-center         | utf-8        | SPHMD  | 2 3 4 5 6 7                 | 1 header                                                                                               |
03-pc-old-template-header.csv   | partner-center         | utf-8        | SPHMD  | 2 3                         | 1 header                                                                                               | header-spelling: 1
04-pc-template-left-in.csv      | partner-center         | utf-8        | SPHMD  | 5 6                         | 1 header, 2 example, 3 example, 4 example, 7 empty-cells, 8 empty-cells, 9 explanation, 10 explanation | example-lines: 2 3 4, explanation-lines: 9 10, header-spelling: 1
05-gwai-default-utf16.csv       | autopilot-info         | utf-16le     | SPH    | 2 3                         | 1 header                                                                                               |
06-gwai-partner-utf16.csv       | autopilot-info-partner | utf-16le     | SPHMD  | 2 3                         | 1 header                                                                                               |
07-gwai-grouptag-ps7.csv        | autopilot-info         | utf-8        | SPHG   | 2 3                         | 1 header                                                                                               | columns-not-carried: 2
08-appended-mixed-encoding.csv  | partner-center         | utf-8        | SPHMD  | 2 3                         | 1 header                                                                                               | mixed-encodings: 3
09-intune-five-columns.csv      | intune                 | utf-8        | SPHGU  | 2 3                         | 1 header                                                                                               | columns-not-carried: 2, columns-not-carried: 2
10-intune-order-id.csv          | order-id               | utf-8        | SPHG   | 2                           | 1 header                                                                                               | columns-not-carried: 2
11-diagnostics-devicehash.csv   | diagnostics            | utf-8        | SPH    | 2                           | 1 header                                                                                               |
12-identifiers-no-header.csv    | identifiers            | utf-16le     |        | 1 2                         |                                                                                                        | header-missing: 1, points-removed: 1 2
13-managed-desktop.csv          | managed-desktop        | utf-8        | MDSH   | 3 4                         | 1 header, 2 example, 5 blank, 6 blank                                                                  | example-lines: 2
14-cipp-template.csv            | cipp                   | utf-8        | SMDPHG | 2 3                         | 1 header                                                                                               | columns-not-carried: 3
15-configmgr-report.csv         | configmgr-report       | utf-8        | SPH    | 5 6                         | 1 preamble, 2 blank, 3 preamble, 4 preamble                                                            | report-recognised: 5
16-excel-semicolon-cp1252.csv   | partner-center         | windows-1252 | SPHMD  | 2 3                         | 1 header, 4 empty-cells, 5 empty-cells                                                                 | encoding-guessed: 2
17-excel-sep-line.csv           | partner-center         | utf-8        | SPHMD  | 3 4                         | 1 separator-hint, 2 header                                                                             |
18-excel-unicode-text.txt       | partner-center         | utf-16le     | SPHMD  | 2 3                         | 1 header                                                                                               | quotes-removed: 3
19-excel-mangled-numbers.csv    | partner-center         | utf-8        | SPHMD  | 2 3 4 5 6 7 8 9             | 1 header                                                                                               |
20-export-csv-quoted-type.csv   | partner-center         | utf-8        | SPHMD  | 3 4                         | 1 type-line, 2 header                                                                                  | quotes-removed: 3 4
21-comma-in-maker.csv           | partner-center         | utf-8        | SPHMD  | 2 3 4                       | 1 header                                                                                               | cells-put-together: 2, quotes-removed: 3 4
22-damaged-hashes.csv           | autopilot-info         | utf-8        | SPH    | 2 3 4 5 6 7 8 9 10 11       | 1 header                                                                                               |
23-duplicates-and-blanks.csv    | partner-center         | utf-8        | SPHMD  | 2 3 4 5 6 7 8 9 10 13       | 1 header, 11 empty-cells, 12 blank                                                                     |
24-untidy-tuples.csv            | partner-center         | utf-8        | SPHMD  | 2 3 4 5 6 7 8 9 10 11 12 13 | 1 header                                                                                               |
25-mixed-line-ends.csv          | partner-center         | utf-8        | SPHMD  | 2 3 4 5                     | 1 header                                                                                               |
26-translated-header-cp1252.csv | translated             | windows-1252 | SPHMD  | 2 3                         | 1 header                                                                                               | encoding-guessed: 1, header-translated: 1
27-legacy-cp1250.csv            | intune                 | windows-1252 | SPHGU  | 2                           | 1 header                                                                                               | encoding-guessed: 2, columns-not-carried: 2
28-formula-cells.csv            | intune                 | utf-8        | SPHGU  | 2 3 4 5                     | 1 header                                                                                               | columns-not-carried: 2 3 4
`;

const rows = SAMPLES.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.trim()));

describe('the sample', () => {
  it.each(rows)('%s', (name, shape, encoding, columns = '', devices, others, said) => {
    const file = readSample(name ?? '');
    expect(file).toMatchObject({ name, shape, encoding });
    expect(file.header?.fields ?? []).toEqual(Array.from(columns, (letter) => LETTERS[letter]));
    expect(linesOf(file).join(' ')).toEqual(devices);
    expect(othersOf(file).join(', ')).toEqual(others);
    expect(
      saidOf(file)
        .join(', ')
        .replaceAll(/,(?! )/g, ' '),
    ).toEqual(said);
    for (const { values } of file.devices) {
      expect(Object.values(values).join('')).not.toMatch(/[\0\r\n\ufeff]/);
      expect(values.hardwareHash).toMatch(/^$|^T0[EFGH]|^DummyHash1234$|^AwoR/);
    }
  });

  it('of each kind is in the table', () => {
    const names = readdirSync(new URL('../samples/', import.meta.url));
    expect(rows.map(([name]) => name)).toEqual(names.toSorted());
  });
});

describe('the values of', () => {
  it.each<readonly [name: string, field: FileField, values: readonly string[]]>([
    ['03-pc-old-template-header.csv', 'serialNumber', ['SYN-0021', '']],
    ['08-appended-mixed-encoding.csv', 'serialNumber', ['SYN-0071', 'SYN-0072']],
    ['10-intune-order-id.csv', 'groupTag', ['PO-4711']],
    ['12-identifiers-no-header.csv', 'manufacturer', ['Contoso Ltd', 'Fabrikam Inc']],
    ['12-identifiers-no-header.csv', 'serialNumber', ['SYN-0111', 'SYN-0112']],
    ['13-managed-desktop.csv', 'manufacturer', ['Contoso Ltd', 'Fabrikam Inc.']],
    ['14-cipp-template.csv', 'productId', ['', '9990000000132']],
    ['15-configmgr-report.csv', 'serialNumber', ['SYN-0141', 'SYN-0142']],
    ['16-excel-semicolon-cp1252.csv', 'model', ['Contoso Écran 24', 'Fabrikam Pad 2, rev B']],
    ['18-excel-unicode-text.txt', 'manufacturer', ['Contoso Ltd', 'Contoso "Ltd"']],
    ['21-comma-in-maker.csv', 'manufacturer', Array.from({ length: 3 }, () => 'Fabrikam Co., Ltd.')],
    ['21-comma-in-maker.csv', 'model', Array.from({ length: 3 }, () => 'Fabrikam Pad 2')],
    ['25-mixed-line-ends.csv', 'serialNumber', ['SYN-0251', 'SYN-0252', 'SYN-0253', 'SYN-0254']],
    ['26-translated-header-cp1252.csv', 'productId', ['', '9990000000262']],
    ['28-formula-cells.csv', 'groupTag', ['=1+1', '@SUM(A1)', '-Sales', '']],
  ])('%s: %s', (name, field, values) => {
    expect(valuesOf(readSample(name), field)).toEqual(values);
  });

  it.each([
    [{ language: 'cs-CZ' }, 'windows-1250', 'Školní třída'],
    [{ language: 'en', encoding: 'windows-1250' as const }, 'windows-1250', 'Školní třída'],
    [{ language: 'en' }, 'windows-1252', 'Školní tøída'],
  ])('27-legacy-cp1250.csv with %j', (options, encoding, tag) => {
    const file = readSample('27-legacy-cp1250.csv', options);
    expect([file.encoding, file.devices[0]?.values.groupTag]).toEqual([encoding, tag]);
  });
});
