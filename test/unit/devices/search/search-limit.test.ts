import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isLimited,
  limitSearch,
  MAX_SEARCH_LENGTH,
  MAX_SEARCH_WORDS,
} from '../../../../src/devices/search/search-limit.ts';
import { parseSearch } from '../../../../src/devices/search/search-query.ts';

const encoded = (search: string) => new URLSearchParams({ q: search }).toString().length - 'q='.length;
const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

describe('limitSearch', () => {
  it.each([
    ['nothing', '', ''],
    ['a search as people type it', '5cg4 -"two words" code:808 ', '5cg4 -"two words" code:808 '],
    ['as many words as are used', words(MAX_SEARCH_WORDS), words(MAX_SEARCH_WORDS)],
    ['white space behind them', `${words(MAX_SEARCH_WORDS)}  `, `${words(MAX_SEARCH_WORDS)}  `],
    ['one word more', words(MAX_SEARCH_WORDS + 1), `${words(MAX_SEARCH_WORDS)} `],
    ['a long word', 'a'.repeat(5_000_000), 'a'.repeat(MAX_SEARCH_LENGTH)],
    ['letters that take nine bytes each', '序'.repeat(1_000), '序'.repeat(222)],
    ['a pair of surrogates at the edge', `${'a'.repeat(1_999)}😀`, 'a'.repeat(1_999)],
  ])('takes %s', (_, search, used) => {
    expect(limitSearch(search)).toBe(used);
  });

  it('is the beginning of any text, with few words and a short address, and settled', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(' ', '"', 'code:', '-', '\ud800', '\0', '序'),
    );
    const texts = fc.array(parts, { maxLength: 200 }).map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (search) => {
        const used = limitSearch(search);
        expect(search.startsWith(used)).toBe(true);
        expect(parseSearch(used).length).toBeLessThanOrEqual(MAX_SEARCH_WORDS);
        expect(encoded(used)).toBeLessThanOrEqual(MAX_SEARCH_LENGTH);
        expect(limitSearch(used)).toBe(used);
      }),
    );
  });
});

describe('isLimited', () => {
  it.each([
    ['5cg4 ', false],
    [words(MAX_SEARCH_WORDS), false],
    [`${words(MAX_SEARCH_WORDS)}   `, false],
    [words(MAX_SEARCH_WORDS + 1), true],
    ['a'.repeat(MAX_SEARCH_LENGTH + 1), true],
  ])('of %j', (search, expected) => {
    expect(isLimited(search)).toBe(expected);
  });
});
