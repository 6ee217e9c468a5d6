import { beforeEach, describe, expect, it, vi } from 'vitest';

import {
  forgetOldReturnAddresses,
  forgetReturnAddress,
  keepReturnAddress,
  responseInFragment,
  takeResponse,
} from '../../../../src/auth/msal/return-address.ts';
import { readStoredWithPrefix } from '../../../../src/browser/browser-storage.ts';
import { browserForEachTest } from '../../browser/tab-storage.ts';

browserForEachTest();

const ORIGIN = 'https://batches.example';
const PREFIX = 'device-batch-status.sign-in-start.';
const START = '/a/b?tab=all&q=5cg4#row-7';

const open = (address: string) => {
  const { href, hash, origin, pathname } = new URL(address, ORIGIN);
  vi.stubGlobal('location', { href, hash, origin, pathname });
};
const openResponse = (fragment: string) => open(`/redirect.html#${fragment}`);
const responseTo = (id: string) => `code=1&state=${encodeURIComponent(`eyJpZCI6IjEifQ==|${id}`)}`;
const entries = () => readStoredWithPrefix('localStorage', PREFIX);

const replaceState = vi.fn<History['replaceState']>((_state, _title, address) => open(String(address)));

beforeEach(() => {
  open(START);
  replaceState.mockClear();
  vi.stubGlobal('history', { state: 'state', replaceState });
});

it('keeps the path alone', () => {
  keepReturnAddress(false);
  const [entry] = entries();
  expect(entry?.[1]).toMatch(/ \/a\/b$/);
});

describe('responseInFragment', () => {
  it.each([true, false])('finds the start of its sign-in (automatic: %s)', (isAutomatic) => {
    const signInId = keepReturnAddress(isAutomatic);
    keepReturnAddress(isAutomatic); // a second click
    openResponse(responseTo(signInId));
    expect(responseInFragment()).toEqual({
      signInId,
      address: `${ORIGIN}/a/b`,
      hash: `#${responseTo(signInId)}`,
      isAutomatic,
    });
  });

  it.each([
    ['of another sign-in', responseTo('another')],
    ['that echoes no ID', 'code=1&state=eyJpZCI6IjEifQ%3D%3D'],
    ['with an empty ID', responseTo('')],
    ['without a state', 'code=1'],
    ['of a made-up link', 'state=x&error=y'],
  ])('ignores a response %s', (_kind, fragment) => {
    keepReturnAddress(false);
    openResponse(fragment);
    expect(responseInFragment()).toBeNull();
  });

  it.each(['https://other.example/', '.other.example/', '@other.example/', '//other.example/', ''])(
    'never leads to another site: %s',
    (path) => {
      localStorage.setItem(`${PREFIX}1`, `${Date.now()} clicked ${path}`);
      openResponse(responseTo('1'));
      const { address = `${ORIGIN}/` } = responseInFragment() ?? {};
      expect(new URL(address).origin).toBe(ORIGIN);
    },
  );
});

describe('takeResponse', () => {
  it('removes the response from the address, and its own start from the storage', () => {
    localStorage.setItem(`${PREFIX}other`, `${Date.now()} clicked /c`);
    const signInId = keepReturnAddress(false);
    open(`/a/b?tab=all#${responseTo(signInId)}`);
    expect(takeResponse()).toMatchObject({ signInId });
    expect(replaceState).toHaveBeenCalledExactlyOnceWith('state', '', `${ORIGIN}/a/b?tab=all`);
    expect(entries().map(([key]) => key)).toEqual([`${PREFIX}other`]);
    expect(takeResponse()).toBeNull();
  });

  it('removes a response that nobody asked for, and keeps every start', () => {
    keepReturnAddress(false);
    open('/a#state=x&error=y');
    expect(takeResponse()).toBeNull();
    expect(location.href).toBe(`${ORIGIN}/a`);
    expect(entries()).toHaveLength(1);
  });

  it('leaves any other fragment', () => {
    expect(takeResponse()).toBeNull();
    expect(replaceState).not.toHaveBeenCalled();
  });
});

it('forgets the start of a sign-in that has failed', () => {
  forgetReturnAddress(keepReturnAddress(false));
  expect(entries()).toEqual([]);
});

it('forgets starts older than an hour, and damaged ones', () => {
  const now = Date.now();
  const times = { new: now - 3_500_000, old: now - 3_600_001, future: now + 3_700_000, damaged: 'x' };
  for (const [id, time] of Object.entries(times)) {
    localStorage.setItem(PREFIX + id, `${time} clicked /`);
  }
  localStorage.setItem('other', '0');
  forgetOldReturnAddresses();
  expect(readStoredWithPrefix('localStorage', '').map(([key]) => key)).toEqual([`${PREFIX}new`, 'other']);
});
