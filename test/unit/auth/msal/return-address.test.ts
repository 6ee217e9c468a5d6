import { beforeEach, describe, expect, it, vi } from 'vitest';

import {
  answerInFragment,
  keepReturnAddress,
  returnAddressOf,
} from '../../../../src/auth/msal/return-address.ts';
import { browserForEachTest } from '../../browser/tab-storage.ts';

browserForEachTest();

const ORIGIN = 'https://batches.example';
const at = (address: string) => {
  const { href, hash, origin } = new URL(address, ORIGIN);
  vi.stubGlobal('location', { href, hash, origin });
};
const answerTo = (id: string) => `code=1&state=${encodeURIComponent(`eyJpZCI6IjEifQ==|${id}`)}`;

beforeEach(() => at('/a/b?tab=all#row-7'));

describe('returnAddressOf', () => {
  it('is the address where the answer’s sign-in started', () => {
    expect(returnAddressOf(answerTo(keepReturnAddress()))).toBe(`${ORIGIN}/a/b?tab=all`);
  });

  it('is the same after a second click', () => {
    const first = keepReturnAddress();
    keepReturnAddress();
    expect(returnAddressOf(answerTo(first))).toBe(`${ORIGIN}/a/b?tab=all`);
  });

  it.each([
    ['of another sign-in', answerTo('another')],
    ['that echoes no ID', 'code=1&state=eyJpZCI6IjEifQ%3D%3D'],
    ['with an empty ID', answerTo('')],
    ['without a state', 'code=1'],
  ])('is the start page for an answer %s', (_kind, answer) => {
    keepReturnAddress();
    expect(returnAddressOf(answer)).toBe(`${ORIGIN}/`);
  });

  it('never leads to another site', () => {
    const id = keepReturnAddress();
    localStorage.setItem('device-batch-status.sign-in-start', `${id} https://batches.example.org/`);
    expect(returnAddressOf(answerTo(id))).toBe(`${ORIGIN}/`);
  });
});

describe('answerInFragment', () => {
  it.each([
    ['/redirect.html#code=1&state=2', 'code=1&state=2'],
    ['/redirect.html#error=login_required&state=2', 'error=login_required&state=2'],
    ['/redirect.html#state=2', ''],
    ['/a#row-7', ''],
    ['/redirect.html?code=1&state=2', ''],
  ])('%s', (address, answer) => {
    at(address);
    expect(answerInFragment()).toBe(answer);
  });
});
