import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { DEVICE_COLUMNS } from '../../../src/devices/columns.ts';
import { csvLines, type ExportColumn, tabSeparated } from '../../../src/devices/csv.ts';
import type { Device } from '../../../src/devices/device.ts';
import { parseCsv } from '../parse-csv.ts';
import { rawCell } from './naive.ts';
import { anyDevices, anyFilter, device, select } from './samples.ts';

const COLUMNS: readonly ExportColumn[] = DEVICE_COLUMNS.map((column) => ({
  header: `The ${column}`,
  value: (row) => rawCell(row, column),
}));
const SERIAL = [{ header: 'Serial', value: ({ serialNumber }) => serialNumber }] satisfies ExportColumn[];

const all = (devices: readonly Device[]) => select(devices).rows;
const csv = (...given: Parameters<typeof csvLines>) => [...csvLines(...given)].join('');
const serials = (...values: string[]) => values.map((serialNumber, at) => device(at + 1, { serialNumber }));

describe('csvLines', () => {
  it('writes a byte order mark, a header and one line for each row', () => {
    expect(csv(all(serials('PF1', '')), COLUMNS.slice(0, 2))).toBe(
      '\uFEFFThe rowNumber,The serialNumber\r\n1,PF1\r\n2,\r\n',
    );
    expect(csv(all([]), SERIAL)).toBe('\uFEFFSerial\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [' space ', '" space "'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-AB', "'-AB"],
    ['@x', "'@x"],
    ['＝1', "'＝1"],
    ['－1', "'－1"],
    ['\tx', '"\'\tx"'],
    ['\r=x', '"\'\r\'=x"'],
    [' =1', "' =1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ["'quoted", "'quoted"],
    ['A;=1+1;B', '"A;\'=1+1;B"'],
    ['A; \u00A0@x', '"A;\' \u00A0@x"'],
    ['A;"=1"', '"A;\'""=1"""'],
    ['A\t=1', '"A\t\'=1"'],
    ['A\r\n-1', '"A\r\n\'-1"'],
    ['A\u2028+1', "A\u2028'+1"],
    ['\u200B=1', "'\u200B=1"],
    ['\u2060=1', "'\u2060=1"],
    ['\u0000=1', "'\u0000=1"],
    ['\u001B=1', "'\u001B=1"],
    ['﹦1', "'﹦1"],
    ['﹢1', "'﹢1"],
    ['﹣1', "'﹣1"],
    ['﹫1', "'﹫1"],
    ['＋1', "'＋1"],
    ['＠1', "'＠1"],
    ['A;B', '"A;B"'],
    ['A;B=1', '"A;B=1"'],
    ['1-2', '1-2'],
  ])('writes %j as %j', (serial, cell) => {
    expect(csv(all(serials(serial)), SERIAL)).toBe(`\uFEFFSerial\r\n${cell}\r\n`);
  });

  it('does not change numbers', () => {
    expect(csv(all(serials('x')), [{ header: 'n', value: () => -5 }])).toBe('\uFEFFn\r\n-5\r\n');
  });

  it('is produced in chunks of whole lines', () => {
    const pieces = [...csvLines(all(serials(...Array<string>(10_000).fill('a'))), SERIAL)];
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.every((piece) => piece.endsWith('\r\n'))).toBe(true);
  });

  it('reads back as exactly the rows shown, as many as the tab’s count', () => {
    fc.assert(
      fc.property(anyDevices, anyFilter, (devices, filter) => {
        const { rows, counts } = select(devices, filter);
        const text = csv(rows, COLUMNS);
        expect(text.startsWith('\uFEFF')).toBe(true);
        const [header, ...lines] = parseCsv(text.slice(1));
        expect(header).toEqual(COLUMNS.map((column) => column.header));
        expect(lines).toHaveLength(counts[filter.tab]);
        for (const [at, line] of lines.entries()) {
          for (const [of, cell] of line.entries()) {
            const value = String(COLUMNS[of]?.value(rows.at(at) ?? device(0)));
            expect(cell).toMatch(/^[^=+\-@\t\r\n＝＋－＠]|^$/);
            // Values may contain apostrophes: they are removed on both sides.
            expect(cell.replaceAll("'", '')).toBe(value.replaceAll("'", ''));
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Invisible characters, separators, and the formula signs in all their forms; no apostrophe. */
const HOSTILE =
  'A1 ",;\t\r\n\u0085\u2028\u00A0\uFEFF\u0000\u001B\u200B\u2060\u00AD\u202E=+-@﹦﹢﹣﹫＝＋－＠';
const hostileText = fc.string({ unit: fc.constantFrom(...HOSTILE.split('')), maxLength: 12 });
const SIGNS = '=+-@﹦﹢﹣﹫＝＋－＠';
const INVISIBLE = /[\s\p{Cc}\p{Cf}"]/gu;

/** The cell as a spreadsheet reads it that ignores invisible characters. */
const isFormula = (part: string) => {
  const visible = part.replaceAll(INVISIBLE, '');
  return visible !== '' && SIGNS.includes(visible.charAt(0));
};

describe('hostile cells', () => {
  const TWO_COLUMNS = [...COLUMNS.slice(0, 1), ...SERIAL, ...SERIAL];

  it('are no formula in the file with any separator, and read back unchanged', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (values) => {
        const text = csv(all(serials(...values)), TWO_COLUMNS).slice(1);
        expect(text.split(/[;\t\r\n\u0085\u2028]/).filter(isFormula)).toEqual([]);
        const cells = parseCsv(text)
          .slice(1)
          .map(([, serial = '']) => serial);
        expect(cells.filter(isFormula)).toEqual([]);
        expect(cells.map((cell) => cell.replaceAll("'", ''))).toEqual(values);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are no formula when rows are copied, and stay in their rows and columns', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (values) => {
        const text = tabSeparated(serials(...values), TWO_COLUMNS);
        expect(text.split(/[;\t\n\u0085\u2028]/).filter(isFormula)).toEqual([]);
        const lines = text.split('\n').map((line) => line.split('\t'));
        expect(lines.map((line) => line.length)).toEqual(values.map(() => 3));
        for (const [at, [, cell = '']] of lines.entries()) {
          // A leading quote would swallow the following cells: then the value is quoted and its quotes doubled.
          const inQuotes = /^"(?:[^"]|"")*"$/.test(cell);
          expect(cell.startsWith('"')).toBe(inQuotes);
          const read = inQuotes ? cell.slice(1, -1).replaceAll('""', '"') : cell;
          expect(read.replaceAll("'", '')).toBe((values[at] ?? '').replace(/\r\n|[\t\r\n]/g, ' '));
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('tabSeparated', () => {
  it('writes values unchanged, except those that would break the table or be a formula', () => {
    const rows = serials('=1+1', 'a\tb', 'two\r\nlines', '', '"a"', 'say "a"', 'A;=1');
    expect(tabSeparated(rows, COLUMNS.slice(0, 2))).toBe(
      '1\t\'=1+1\n2\ta b\n3\ttwo lines\n4\t\n5\t"""a"""\n6\tsay "a"\n7\tA;\'=1',
    );
  });
});
