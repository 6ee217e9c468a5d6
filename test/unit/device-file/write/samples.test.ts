import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { decodeDevice } from '../../../../src/device-file/decoded-device.ts';
import { annotatedCopy } from '../../../../src/device-file/write/annotated-copy.ts';
import { type LeftOutLine, writeSendAgain } from '../../../../src/device-file/write/send-again.ts';
import { parseCsv } from '../../parse-csv.ts';
import { decodeSample, SAMPLE_FOLDER } from '../decode-sample.ts';
import { NOW } from '../decoded.ts';
import { readSample, readText } from '../read/read-sample.ts';
import { candidate } from './candidate.ts';

/** Lines that are left out although all are selected. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  '16-excel-semicolon-cp1252.csv': ['3 comma-or-quote model'],
  '18-excel-unicode-text.txt': ['3 comma-or-quote manufacturer'],
  '19-excel-mangled-numbers.csv': [
    '2 spreadsheet-damage serialNumber',
    '3 spreadsheet-damage serialNumber',
    '7 spreadsheet-damage serialNumber',
    '8 spreadsheet-damage productId',
  ],
  '21-comma-in-maker.csv': ['2 comma-or-quote manufacturer', '3 comma-or-quote manufacturer'],
  '22-damaged-hashes.csv': [
    '3 cut-off hardwareHash',
    '7 not-base64 hardwareHash',
    '8 not-4k hardwareHash',
    '9 not-base64 hardwareHash',
  ],
  '23-duplicates-and-blanks.csv': [
    '3 same-device 2',
    '4 same-device 2',
    '5 same-device 6',
    '8 same-device 7',
    '10 same-device 9',
  ],
  '24-untidy-tuples.csv': [
    '8 placeholder-serial serialNumber',
    '9 placeholder-serial serialNumber',
    '10 combination-incomplete model',
    '11 combination-incomplete manufacturer model',
    '12 combination-incomplete serialNumber',
  ],
  '28-formula-cells.csv': ['5 formula-start serialNumber'],
};

function inWords(left: LeftOutLine): string {
  const { line, reason } = left;
  if ('keptLine' in left) return `${line} ${reason} ${left.keptLine}`;
  if ('missing' in left) return `${line} ${reason} ${left.missing.join(' ')}`;
  return 'field' in left ? `${line} ${reason} ${left.field}` : `${line} ${reason}`;
}

describe('the sample, sent again as a whole', () => {
  it.each(readdirSync(SAMPLE_FOLDER))('%s', async (name) => {
    const devices = await decodeSample(name);
    const { files, written, leftOut } = writeSendAgain(devices.map((device) => candidate(device)));
    expect(leftOut.map(inWords)).toEqual(LEFT_OUT[name] ?? []);
    expect(written.length + leftOut.length).toBe(devices.length);

    const [{ text } = { text: '' }] = files;
    expect(text).not.toMatch(/["\uFEFF\0]|[^\r]\n/);
    const read = readText(text);
    expect(read).toMatchObject({ shape: 'partner-center', encoding: 'utf-8', separator: ',', remarks: [] });
    expect(read.devices.map(({ cells }) => cells.length)).toEqual(written.map(() => 5));
    expect(read.devices.map(({ values }) => values.serialNumber)).toEqual(
      written.map(({ values }) => values.serialNumber),
    );
    const again = writeSendAgain(read.devices.map((device) => candidate(decodeDevice(device, NOW))));
    expect(again.files.map((file) => file.text)).toEqual([text]);
  });
});

describe('the annotated copy of the sample', () => {
  it.each(readdirSync(SAMPLE_FOLDER))('%s', async (name) => {
    const devices = await decodeSample(name);
    const copy = annotatedCopy(readSample(name).header, devices, {
      headers: ['Line', 'Result'],
      cells: ({ line }) => [String(line), '=808'],
      describeHash: ({ verdict }) => `4K hash: ${verdict}`,
      nameColumn: (column) => `Column ${column}`,
      now: NOW,
    });
    const rows = parseCsv([...copy].join('').slice(1));
    expect(rows.slice(1).map(([line]) => Number(line))).toEqual(devices.map(({ line }) => line));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]|T0[EFGH]|AwoR/);
    expect(rows.flat().filter((cell) => cell.startsWith('4K hash'))).toHaveLength(
      devices.filter(({ hash }) => hash).length,
    );
  });
});
