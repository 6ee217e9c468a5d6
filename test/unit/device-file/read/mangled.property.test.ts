import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DeviceFile } from '../../../../src/device-file/device-file.ts';
import { bytesOf, readBytes, readText, saidOf, utf16 } from './read-sample.ts';

const HEADER = 'Device Serial Number,Windows Product ID,Hardware Hash,Manufacturer name,Device model';
const LINE_ENDS = ['\r\n', '\n', '\r'] as const;

/** The lines of a text, as any editor counts them. */
function physicalLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Every line once: those of devices and the others. */
const accountedLines = ({ devices, otherLines }: DeviceFile): readonly number[] =>
  [...devices, ...otherLines].map(({ line }) => line).toSorted((one, other) => one - other);

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

// What can be written into a cell without quotes: no separator, quote, line end or control character.
const cell = fc.stringMatching(/^[A-Za-z0-9ÄéČ次 .()+/-]{0,20}$/u);
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });
const textOf = (devices: readonly (readonly string[])[], lineEnd: string) =>
  [HEADER, ...devices.map(([serial, maker, model], index) => `S${index}${serial},,,${maker},M${model}`)]
    .map((line) => line + lineEnd)
    .join('');

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('any table of devices', () => {
  it('comes back as it was written, line by line, in every encoding and with every line end', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...LINE_ENDS),
        fc.constantFrom('utf-8', 'le', 'be'),
        (devices, end, how) => {
          const text = textOf(devices, end);
          const bytes =
            how === 'utf-8'
              ? bytesOf(text)
              : bytesOf(how === 'le' ? [0xff, 0xfe] : [0xfe, 0xff], utf16(text, how === 'le' ? 'le' : 'be'));
          const file = readBytes(bytes);
          expect(file.devices.map(({ line }) => line)).toEqual(
            numbers(devices.length).map((line) => line + 1),
          );
          expect(
            file.devices.map(({ values }) => [values.serialNumber, values.manufacturer, values.model]),
          ).toEqual(
            devices.map(([serial, maker, model], index) => [`S${index}${serial}`, maker, `M${model}`]),
          );
        },
      ),
    );
  });

  it('comes back from quoted cells, whatever they hold but line ends', () => {
    const any = fc.string({
      unit: fc.constantFrom('a', ' ', ',', ';', '"', 'é', '\t', "'", '='),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { minLength: 1, maxLength: 10 }), (devices) => {
        const lines = devices.map(([maker, model], index) => `S${index},,,${quoted(maker)},${quoted(model)}`);
        const file = readText([HEADER, ...lines, ''].join('\r\n'));
        expect(file.devices.map(({ values }) => [values.manufacturer, values.model])).toEqual(devices);
      }),
    );
  });
});

/** What happens to files, each done to one line of a good one. */
const DAMAGE: Readonly<Record<string, (line: string) => string>> = {
  'open quotation mark': (line) => `"${line}`,
  'quotation mark within': (line) => line.replace(',M', ',"M'),
  'cut off': (line) => line.slice(0, 3),
  'megabytes of one cell': (line) => line.replace(',M', `,${'x'.repeat(2_000_000)}M`),
  'control characters': (line) => `\u0002${line}`,
  'blank line': () => '   ',
  'separators only': () => ',,,,,',
  'many more cells': (line) => `${line},1,2,3`,
  header: () => HEADER,
};

describe('a mangled file', () => {
  it('of text has its damage named by line, and loses none of the lines around it', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...Object.keys(DAMAGE)),
        fc.nat(),
        fc.array(fc.constantFrom(...LINE_ENDS), { minLength: 31, maxLength: 31 }),
        (devices, damage, at, ends) => {
          const lines = textOf(devices, '\n').split('\n').slice(0, -1);
          const index = 1 + (at % devices.length);
          lines[index] = DAMAGE[damage]?.(lines[index] ?? '') ?? '';
          const file = readText(lines.map((line, end) => line + ends[end]).join(''));
          expect(accountedLines(file)).toEqual(numbers(lines.length));
          const others = file.devices.filter(({ line }) => line !== index + 1);
          expect(others.map(({ line }) => line)).toEqual(
            numbers(lines.length).filter((line) => line > 1 && line !== index + 1),
          );
          const named = [
            ...file.remarks.flatMap((remark) => remark.lines),
            ...file.otherLines.map(({ line }) => line),
          ];
          if (damage !== 'cut off') expect(named).toContain(index + 1);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of any bytes is read without an error, every line accounted for', () => {
    const start = fc.constantFrom('', HEADER, `${HEADER}\r\n`, 'sep=;\n', '#TYPE x\n', '"', 'Serial\tPKID\n');
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(bytesOf([0xff, 0xfe]), bytesOf([0]), bytesOf([0, 0, 0, 0]), utf16('SYN-1,,,A,B\r\n')),
      fc
        .string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a', '\0', 'é') })
        .map((text) => bytesOf(text)),
    );
    fc.assert(
      fc.property(
        start,
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('en', 'cs', 'ja', ''),
        (text, parts, language) => {
          const file = readBytes(bytesOf(text, ...parts), { language });
          const lines = accountedLines(file);
          expect(lines).toEqual(numbers(lines.length));
          if (file.devices.length === 0) expect(saidOf(file)).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of text has as many lines as an editor counts', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', 'a', 'é', '\r', '\n', '\r\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, (rest) => {
        const whole = `${HEADER}\n${rest}`;
        expect(accountedLines(readText(whole))).toHaveLength(physicalLines(whole).length);
      }),
    );
  });
});
