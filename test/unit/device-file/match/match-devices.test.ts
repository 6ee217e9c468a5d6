import { describe, expect, it } from 'vitest';

import type { SentDevice, AnswerRows } from '../../../../src/device-file/match/both-sides.ts';
import { matchDevices } from '../../../../src/device-file/match/match-devices.ts';
import { answer, hashLine, line, summary } from './sides.ts';

const KEY = '9990000000991';
const KEY_2 = '9990000000992';

describe('matching lines with rows', () => {
  it.each<[what: string, lines: SentDevice[], rows: AnswerRows, expected: string[]]>([
    [
      'by serial and product ID',
      [line('A', KEY), line('A', KEY_2)],
      answer(['A', KEY_2], ['A', KEY]),
      ['1 serial-and-product-id', '0 serial-and-product-id'],
    ],
    ['by serial', [line('A'), line('B')], answer(['B'], ['A']), ['1 serial', '0 serial']],
    ['by product ID', [line('', KEY), line('', KEY_2)], answer(['X', KEY_2]), ['1 product-id']],
    ['by the serial in the hash', [hashLine('A'), hashLine('B')], answer(['B'], ['A']), ['1 hash', '0 hash']],
    [
      'by the product key in the hash',
      [hashLine('', KEY), hashLine('', KEY_2)],
      answer(['', KEY_2]),
      ['1 hash'],
    ],
    [
      'by the hash rather than another serial in the cell',
      [hashLine('A', '', 'OTHER')],
      answer(['A']),
      ['0 hash'],
    ],
    [
      'but for letter case and blanks',
      [line(' syn-1\u00A0'), line('\u200BSYN-2')],
      answer(['SYN-1'], ['syn-2']),
      ['0 spelling', '1 spelling'],
    ],
    ['the hash but for letter case', [hashLine('syn-1')], answer(['SYN-1']), ['0 spelling']],
    ['with leading zeros lost', [line('12345678')], answer(['0012345678']), ['0 digits?']],
    [
      'a scientific number that fits one row',
      [line('1.23457E+11')],
      answer(['123460000000'], ['123456700000']),
      ['-', '0 digits?'],
    ],
    [
      'a scientific number that fits two rows with none',
      [line('1.23457E+11')],
      answer(['123456700000'], ['123456800000']),
      ['-', '-'],
    ],
    ['digits around an E', [line('5.03E+02')], answer(['0503E000']), ['0 digits?']],
    ['a scientific product ID', [line('', '9.99E+12')], answer(['', '9990000000991']), ['0 digits?']],
    ['equal serials in order', [line('A'), line('A')], answer(['A'], ['A']), ['0 serial?', '1 serial?']],
    [
      'the same hash sent twice, in order',
      [hashLine('A'), hashLine('A')],
      answer(['A'], ['A']),
      ['0 hash?', '1 hash?'],
    ],
    ['equal serials, fewer rows', [line('A'), line('A')], answer(['A']), ['0 serial?']],
    [
      'equal serials that the product ID tells apart',
      [line('A', KEY), line('A')],
      answer(['A', KEY_2], ['A', KEY]),
      ['1 serial', '0 serial-and-product-id'],
    ],
    ['a serial, although the product IDs differ', [line('A', KEY)], answer(['A', KEY_2]), ['0 serial?']],
    [
      'no placeholder',
      [line('Default string'), line('A')],
      answer(['Default string'], ['A'], ['0']),
      ['-', '1 serial', '-'],
    ],
    [
      'no placeholder in a hash',
      [hashLine('To Be Filled By O.E.M.')],
      answer(['to be filled by oem'], ['A']),
      ['-', '-'],
    ],
  ])('%s', (_, lines, rows, expected) => {
    expect(summary(matchDevices(lines, rows))).toEqual(expected);
  });

  it('is not sure of a hash that was damaged', () => {
    const { values, hash } = hashLine('A');
    const damaged: SentDevice = { values, hash: hash && { ...hash, verdict: 'altered' } };
    expect(summary(matchDevices([damaged], answer(['A'])))).toEqual(['0 hash?']);
  });
});

const nameless = [''] as const;
const named = (...serials: string[]) => serials.map((serial) => line(serial));

describe('matching by position', () => {
  it.each<[what: string, lines: SentDevice[], rows: AnswerRows, expected: string[], outcome: string]>([
    [
      'all, where the counts agree',
      named('A', 'B'),
      answer(nameless, nameless),
      ['0 position?', '1 position?'],
      'used',
    ],
    [
      'none, where they differ',
      named('A', 'B', 'C'),
      answer(nameless, nameless),
      ['-', '-'],
      'counts-differ',
    ],
    [
      'between anchors, where the counts differ',
      named('A', 'B', 'C', 'D'),
      answer(['A'], nameless, ['C']),
      ['0 serial', '1 position?', '2 serial'],
      'used',
    ],
    [
      'not outside of anchors then',
      named('A', 'B', 'C', 'D'),
      answer(nameless, ['B'], nameless, ['D'], nameless),
      ['-', '1 serial', '2 position?', '3 serial', '-'],
      'counts-differ',
    ],
    [
      'not where a line is missing between anchors',
      named('A', 'B', 'C', 'D'),
      answer(['A'], nameless, ['D']),
      ['0 serial', '-', '3 serial'],
      'counts-differ',
    ],
    [
      'none at all, where anchors are in another order',
      named('A', 'B', 'C'),
      answer(['B'], ['A'], nameless),
      ['1 serial', '0 serial', '-'],
      'contradicted',
    ],
    [
      'none at all, where anchors are shifted',
      named('A', 'B', 'C'),
      answer(nameless, ['A'], ['C']),
      ['-', '0 serial', '2 serial'],
      'contradicted',
    ],
    [
      'none at all, where a row in between says otherwise',
      named('A', 'B', 'C'),
      answer(['A'], ['Z'], nameless),
      ['0 serial', '-', '-'],
      'contradicted',
    ],
    [
      'not needed, where all lines have rows',
      named('A'),
      answer(['A'], nameless),
      ['0 serial', '-'],
      'not-needed',
    ],
    [
      'a placeholder in the place of the same',
      named('Default string', 'B'),
      answer(['default string'], ['B']),
      ['0 position?', '1 serial'],
      'used',
    ],
    [
      'no placeholder in the place of a serial',
      named('A', 'B'),
      answer(['default string'], ['B']),
      ['-', '1 serial'],
      'contradicted',
    ],
  ])('%s', (_, lines, rows, expected, outcome) => {
    const result = matchDevices(lines, rows);
    expect(summary(result)).toEqual(expected);
    expect(result.position).toBe(outcome);
  });
});

describe('what is left over', () => {
  it('are lines that the answer does not report, and rows that nobody sent', () => {
    const result = matchDevices(named('A', 'B', 'C'), answer(['C'], ['Z']));
    expect([...result.missing]).toEqual([0, 1]);
    expect([...result.notSent]).toEqual([1]);
    expect([...result.nameless]).toEqual([]);
  });

  it('are rows that do not say which device they are', () => {
    const result = matchDevices(named('A', 'B', 'C'), answer(['C'], nameless, ['None']));
    expect([...result.missing]).toEqual([0, 1]);
    expect([...result.notSent]).toEqual([]);
    expect([...result.nameless]).toEqual([1, 2]);
  });
});
