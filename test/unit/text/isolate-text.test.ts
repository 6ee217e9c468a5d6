import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isolate } from '../../../src/text/isolate-text.ts';

const ISOLATED = /^\u2068.*\u2069$/su;

describe('isolate', () => {
  it.each([
    ['Contoso', 'Contoso'],
    ['Café Zürich', 'Café Zürich'],
    ['a\u202eb', 'ab'],
    ['\u2069\u202edone 100 %', 'done 100 %'], // would end an isolation and reorder the following text
    ['\ud800x', '\ufffdx'],
    ['חברה 12', '\u2068חברה 12\u2069'],
    ['شركة', '\u2068شركة\u2069'],
  ])('writes %j as %j', (text, expected) => {
    expect(isolate(text)).toBe(expected);
  });

  it('leaves no control inside and no isolation open, for any text', () => {
    const controls = fc.constantFrom(
      '\u202e',
      '\u202d',
      '\u2066',
      '\u2068',
      '\u2069',
      '\u200f',
      '\u061c',
      '\ud800',
    );
    const anyText = fc.string({ unit: fc.oneof(controls, fc.constantFrom('a', 'ש', ' ')) });
    fc.assert(
      fc.property(anyText, (text) => {
        const isolated = isolate(text);
        expect(isolated.isWellFormed()).toBe(true);
        const inner = ISOLATED.test(isolated) ? isolated.slice(1, -1) : isolated;
        expect(inner).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
        expect(inner).toBe(text.toWellFormed().replaceAll(/[\u061c\u200f\u202d\u202e\u2066-\u2069]/g, ''));
      }),
    );
  });
});
