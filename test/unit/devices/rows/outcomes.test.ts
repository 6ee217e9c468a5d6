import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { collectOutcomes } from '../../../../src/devices/rows/outcomes.ts';
import { anyText } from '../samples.ts';

type Words = readonly [status: string, errorCode: string, errorDescription: string];

const taken = (rows: readonly Words[]) => {
  let asked = 0;
  const { add, outcomes } = collectOutcomes(rows.length, () => {
    asked += 1;
    return 'failed';
  });
  for (const row of rows) add(...row);
  const words = Array.from(outcomes.byRow, (number): Words => {
    const { status = '?', errorCode = '?', errorDescription = '?' } = outcomes.distinct[number] ?? {};
    return [status, errorCode, errorDescription];
  });
  return { outcomes, asked, words };
};

describe('collectOutcomes', () => {
  it('gives every row its own words again, and keeps none twice', () => {
    const few = fc.constantFrom('', '8', '88', '8 ', 'a', '1 a');
    const words: fc.Arbitrary<Words> = fc.tuple(fc.oneof(few, anyText), few, fc.oneof(few, anyText));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 200 }), (rows) => {
        const { outcomes, asked, words: again } = taken(rows);
        expect(again).toEqual(rows);
        const different = new Set(rows.map((row) => JSON.stringify(row))).size;
        expect(outcomes.distinct).toHaveLength(different);
        expect(asked).toBe(different);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps as many as there are under one code, in the order of their first appearance', () => {
    const rows = Array.from({ length: 5_000 }, (_, row): Words => ['s', '808', `error ${row % 2_500}`]);
    const { outcomes, words } = taken(rows);
    expect(words).toEqual(rows);
    expect(outcomes.distinct.map(({ errorDescription }) => errorDescription)).toEqual(
      rows.slice(0, 2_500).map(([, , error]) => error),
    );
  });
});
