import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { CAUSE_ADVICE } from '../../../src/devices/cause-advice.ts';
import { causeOf, CAUSES, pileOf, PILES } from '../../../src/devices/causes.ts';
import en from '../../../src/i18n/en.json';
import words from '../../../src/i18n/en/causes.json';

const reference = readFileSync('docs/partner-center-api.md', 'utf8');

/** The rows of the reference's tables of device errors: codes, names, and whether their meaning is known. */
const ROWS = reference
  .slice(reference.indexOf('## Device error codes'), reference.indexOf('## Error body'))
  .split('\n')
  .filter((line) => /^\| (?:\d|U |wadp)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map(([codes = '', names = '', meaning = '']) => ({
    texts: [codes, names].flatMap((cell) => cell.split(/, /)).filter((text) => text.length > 1),
    isKnown: meaning !== 'U',
  }));

describe('the catalogue of causes', () => {
  it('has an entry for every code and name of the reference', () => {
    expect(ROWS.length).toBeGreaterThan(25);
    const texts = ROWS.flatMap((row) => row.texts.map((text) => [text, row.isKnown] as const));
    expect(texts.filter(([text, isKnown]) => (causeOf('', text) === 'unknown') === isKnown)).toEqual([]);
    expect(texts.filter(([text, isKnown]) => (causeOf(text, '') === 'unknown') === isKnown)).toEqual([]);
  });

  it('has one rule for each fact: code and name of a row agree', () => {
    expect(ROWS.filter(({ texts }) => new Set(texts.map((text) => causeOf('', text))).size > 1)).toEqual([]);
  });

  it('uses every cause: each is that of a code or name, or says that there is none that is known', () => {
    const used = new Set(ROWS.flatMap(({ texts }) => texts.map((text) => causeOf('', text))));
    expect(CAUSES.filter((cause) => !used.has(cause))).toEqual(['no-error-reported']);
  });

  it.each(CAUSES.map((cause) => ({ cause })))('says of $cause what it means and what to do', ({ cause }) => {
    const { resolvers, sendAgain, page } = CAUSE_ADVICE[cause];
    for (const part of ['meaning', 'reasons', 'next'] as const) {
      expect(words[`advice.${cause}.${part}`]).toMatch(/^[A-Z].*\.$/);
    }
    expect(en[`cause.${cause}`]).not.toBe('');
    expect(new URL(page).host).toBe('learn.microsoft.com');
    expect(new Set(resolvers).size).toBe(resolvers.length);
    // What the pile promises, the advice keeps.
    const pile = pileOf(cause);
    expect(sendAgain === 'as-it-is').toBe(pile === 'retry');
    expect(resolvers.includes('nobody')).toBe(pile === 'nothing');
    if (pile === 'nothing') expect(sendAgain).toBe('not-needed');
    if (pile === 'fix') expect(resolvers[0]).toBe('you');
    if (pile === 'ask') expect(resolvers[0]).not.toBe('you');
  });

  it('lists the causes pile by pile', () => {
    const piles = CAUSES.map(pileOf);
    expect(piles).toEqual(piles.toSorted((a, b) => PILES.indexOf(a) - PILES.indexOf(b)));
    expect(new Set(piles).size).toBe(PILES.length);
  });
});
