import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { decodeSample, SAMPLE_FOLDER } from '../decode-sample.ts';
import { said } from './said.ts';

/** What is said about the devices of each sample (docs/csv-files.md#samples); the others are well. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  '13-managed-desktop.csv': ['3 combination-undocumented (manufacturer model)'],
  '16-excel-semicolon-cp1252.csv': [
    '3 comma-or-quote model (Fabrikam Pad 2, rev B)',
    '2 not-ascii model (Contoso Écran 24)',
  ],
  '18-excel-unicode-text.txt': ['3 comma-or-quote manufacturer (Contoso "Ltd")'],
  '19-excel-mangled-numbers.csv': [
    '2 scientific-number serialNumber (1.23457E+11)',
    '3 scientific-number serialNumber (5.03E+02)',
    '7 turned-into-date serialNumber (12-Mar)',
    '9 digits-cut serialNumber (12345678901234500)',
    '8 scientific-number productId (9.99E+12)',
    '4 zeros-lost serialNumber (0012345678)',
  ],
  '21-comma-in-maker.csv': [
    '4 combination-undocumented (manufacturer model)',
    '2,3 comma-or-quote manufacturer (Fabrikam Co., Ltd.)',
  ],
  '22-damaged-hashes.csv': [
    '4,6,10 hash-repairable hardwareHash',
    '5 hash-altered hardwareHash',
    '3 hash-cut-off hardwareHash',
    '8 hash-not-4k hardwareHash',
    '7,9 hash-not-base64 hardwareHash',
    '11 serial-differs-from-hash serialNumber (SYN-0042)',
  ],
  '23-duplicates-and-blanks.csv': [
    '4 blanks-around serialNumber',
    '2,3,4 same-device (2)',
    '5,6 captured-twice (6)',
    '7,8 same-hash (7)',
    '9,10 same-product-id (9)',
  ],
  '24-untidy-tuples.csv': [
    '10 combination-incomplete (model)',
    '11 combination-incomplete (manufacturer model)',
    '12 combination-incomplete (serialNumber)',
    '8 placeholder-serial serialNumber (To be filled by O.E.M.)',
    '9 placeholder-serial serialNumber (Default string)',
    '5 blanks-around manufacturer',
    '4,6,7 spelling-differs manufacturer (Contoso Ltd)',
  ],
  '28-formula-cells.csv': ['5 formula-start serialNumber (+SYN-0284)'],
};

/** The devices that only the hash names, and their product IDs: "line serial product ID". */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  '02-pc-all-combinations.csv': [
    '2 SYN-0011',
    '5 SYN-0014',
    '6 SYN-0015 9990000000015',
    '7 SYN-0016 9990000000016',
  ],
  '05-gwai-default-utf16.csv': ['2 SYN-0041', '3 SYN-0042'],
  '15-configmgr-report.csv': ['5 SYN-0141', '6 SYN-0142'],
};

describe('the devices of the sample', () => {
  it.each(readdirSync(SAMPLE_FOLDER))('%s', async (name) => {
    expect(said(...(await decodeSample(name)))).toEqual(SAID[name] ?? []);
  });

  it.each(Object.entries(NAMED))('%s, named by their hashes', async (name, expected) => {
    const named = (await decodeSample(name)).flatMap(({ line, hash }) => {
      const { serialNumber = '', productKey = '' } = hash?.identity ?? {};
      return hash ? [`${line} ${serialNumber} ${productKey}`.trim()] : [];
    });
    expect(named).toEqual(expected);
  });
});
