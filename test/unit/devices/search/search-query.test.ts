import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatSearch,
  parseSearch,
  type SearchCondition,
  withoutTerm,
} from '../../../../src/devices/search/search-query.ts';
import { anySearch, anyText } from '../samples.ts';

const conditions = (search: string): SearchCondition[] =>
  parseSearch(search).map(({ field, excluded, value }) => ({ field, excluded, value }));

const anyString = fc.oneof(anySearch, fc.string({ unit: 'binary', maxLength: 20 }));

describe('parseSearch', () => {
  it.each<[string, [SearchCondition['field'], boolean, string][]]>([
    ['', []],
    [' \t\n', []],
    [
      'one  two',
      [
        [null, false, 'one'],
        [null, false, 'two'],
      ],
    ],
    [
      '"two words" more',
      [
        [null, false, 'two words'],
        [null, false, 'more'],
      ],
    ],
    [
      'code:808 -code:806',
      [
        ['code', false, '808'],
        ['code', true, '806'],
      ],
    ],
    ['STATUS:"in progress"', [['status', false, 'in progress']]],
    [
      'serial:a key:b id:c error:d',
      [
        ['serial', false, 'a'],
        ['key', false, 'b'],
        ['id', false, 'c'],
        ['error', false, 'd'],
      ],
    ],
    [
      '-word -"two words"',
      [
        [null, true, 'word'],
        [null, true, 'two words'],
      ],
    ],
    [
      'abc:def http://x',
      [
        [null, false, 'abc:def'],
        [null, false, 'http://x'],
      ],
    ],
    [
      'codes:1 xcode:2',
      [
        [null, false, 'codes:1'],
        [null, false, 'xcode:2'],
      ],
    ],
    ['code:serial:7', [['code', false, 'serial:7']]],
    ['code：808', [['code', false, '808']]],
    ['“two words”', [[null, false, 'two words']]],
    ['"a ""quoted"" word"', [[null, false, 'a "quoted" word']]],
    ['"left open code:808', [[null, false, 'left open code:808']]],
    [
      '5"disk a"b',
      [
        [null, false, '5"disk'],
        [null, false, 'a"b'],
      ],
    ],
    [
      '"a"b',
      [
        [null, false, 'a'],
        [null, false, 'b'],
      ],
    ],
    ['- code: -status: "" -"" " "', [[null, false, ' ']]],
    ['--x', [[null, true, '-x']]],
    ['"-x"', [[null, false, '-x']]],
    [
      'a\0b',
      [
        [null, false, 'a'],
        [null, false, 'b'],
      ],
    ],
    ['İd:7', [[null, false, 'İd:7']]],
  ])('reads %j', (search, expected) => {
    expect(conditions(search)).toEqual(
      expected.map(([field, excluded, value]) => ({ field, excluded, value })),
    );
  });

  it('gives the position of each term, in order, with only spaces and unfinished terms in between', () => {
    fc.assert(
      fc.property(anyString, (search) => {
        let before = 0;
        for (const { start, end, field, excluded, value } of parseSearch(search)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(conditions(search.slice(start, end))).toEqual([{ field, excluded, value }]);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(search.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['words', 'ab '],
    ['quotes', '"'],
    ['quoted words', '"a" '],
    ['spaces', ' '],
    ['minus signs', '-'],
    ['prefixes', 'code:'],
  ])('takes linear time: %s', (_, part) => {
    const took = (length: number) => {
      const search = part.repeat(length / part.length);
      const start = performance.now();
      parseSearch(search);
      return performance.now() - start;
    };
    took(10_000);
    // A quadratic algorithm would take minutes.
    expect(took(500_000)).toBeLessThan(5_000);
  });
});

describe('withoutTerm', () => {
  it.each([
    ['one two three', 1, 'one three'],
    ['  one  two', 0, 'two'],
    ['one "two words"', 1, 'one'],
    ['"a"b', 0, 'b'],
    ['one -code:808 "open', 1, 'one "open'],
    ['one "open ', 0, '"open '],
  ])('%j without term %i is %j', (search, at, expected) => {
    const term = parseSearch(search)[at];
    expect(term && withoutTerm(search, term)).toBe(expected);
  });

  it('removes exactly that term', () => {
    fc.assert(
      fc.property(anyString, fc.nat(5), (search, which) => {
        const terms = parseSearch(search);
        const at = which % Math.max(1, terms.length);
        const term = terms[at];
        if (term === undefined) return;
        expect(conditions(withoutTerm(search, term))).toEqual(conditions(search).toSpliced(at, 1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('formatSearch', () => {
  it.each<[SearchCondition, string]>([
    [{ field: null, excluded: false, value: 'PF-12' }, 'PF-12'],
    [{ field: 'code', excluded: false, value: '808' }, 'code:808'],
    [{ field: 'serial', excluded: true, value: 'two words' }, '-serial:"two words"'],
    [{ field: null, excluded: false, value: '-x' }, '"-x"'],
    [{ field: null, excluded: false, value: 'code:808' }, '"code:808"'],
    [{ field: null, excluded: false, value: 'say "hi"' }, '"say ""hi"""'],
    [{ field: 'key', excluded: false, value: '' }, ''],
  ])('writes %j', (condition, expected) => {
    expect(formatSearch([condition])).toBe(expected);
  });

  it('writes text that parses to the same condition', () => {
    const condition = fc.record({
      field: fc.constantFrom(null, 'code', 'status', 'serial', 'key', 'id', 'error'),
      excluded: fc.boolean(),
      // Normalised: NUL to a space, other quotes and colons to the ASCII ones.
      value: fc.oneof(anyText, anySearch).map((text) => text.replace(/[\0“”„‟＂：]/g, '.')),
    });
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), (wanted) => {
        const given = wanted.filter(({ value }) => value !== '');
        expect(conditions(formatSearch(wanted))).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });
});
