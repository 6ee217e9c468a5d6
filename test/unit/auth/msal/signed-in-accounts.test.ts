import { describe, expect, it, vi } from 'vitest';

import {
  beginAutomaticSignIn,
  endAutomaticSignIn,
  isAutomaticSignIn,
} from '../../../../src/auth/msal/automatic-sign-in.ts';
import {
  forgetSignIn,
  isSignedIn,
  rememberSignIn,
  signInHint,
  watchSignIns,
} from '../../../../src/auth/msal/signed-in-accounts.ts';
import { blockStorage, browserForEachTest, fillStorage } from '../../browser/tab-storage.ts';

const ADA = 'ada@fabrikam.example';
const SAM = 'sam@fabrikam.example';
const browser = browserForEachTest();

describe('the accounts of this browser', () => {
  it('are distinguished, ignoring letter case', () => {
    rememberSignIn(ADA);
    expect(isSignedIn('Ada@Fabrikam.example')).toBe(true);
    expect(isSignedIn(SAM)).toBe(false);
    rememberSignIn(SAM);
    forgetSignIn(ADA);
    expect(isSignedIn(ADA)).toBe(false);
    expect(isSignedIn(SAM)).toBe(true);
  });

  it('leave no entry after signing out', () => {
    rememberSignIn(ADA);
    forgetSignIn(ADA);
    expect([...browser.local.entries]).toEqual([]);
  });

  it('give a hint until anybody signs out', () => {
    expect(signInHint()).toBeNull();
    rememberSignIn(ADA);
    rememberSignIn(SAM);
    expect(signInHint()).toBe(SAM);
    forgetSignIn(ADA);
    expect(signInHint()).toBeNull();
    expect(isSignedIn(SAM)).toBe(true);
  });

  it('without a username give no hint', () => {
    rememberSignIn('');
    expect(isSignedIn('')).toBe(true);
    expect(signInHint()).toBeNull();
  });

  it.each([200_000, 321])('give no hint of %d characters: it would become part of an address', (length) => {
    localStorage.setItem('device-batch-status.sign-in-hint', 'a'.repeat(length));
    expect(signInHint()).toBeNull();
    expect(beginAutomaticSignIn()).toBeNull();
  });

  it('are stored in the tab only when localStorage is full', () => {
    fillStorage('localStorage');
    rememberSignIn(ADA);
    expect(isSignedIn(ADA)).toBe(true);
    expect(isSignedIn(SAM)).toBe(false);
    expect(signInHint()).toBeNull();
    forgetSignIn(ADA);
    expect(isSignedIn(ADA)).toBe(false);
  });

  it('notify this tab and other tabs of changes', () => {
    const events = new EventTarget();
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
    vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
    const watcher = vi.fn();
    const stop = watchSignIns(watcher);
    forgetSignIn(ADA);
    events.dispatchEvent(new Event('storage'));
    events.dispatchEvent(new Event('pageshow'));
    expect(watcher).toHaveBeenCalledTimes(3);
    stop();
    forgetSignIn(ADA);
    events.dispatchEvent(new Event('storage'));
    events.dispatchEvent(new Event('pageshow'));
    expect(watcher).toHaveBeenCalledTimes(3);
  });

  it('do not throw when storage is blocked', () => {
    blockStorage();
    rememberSignIn(ADA);
    expect(isSignedIn(ADA)).toBe(true);
    forgetSignIn(ADA);
    expect(signInHint()).toBeNull();
    expect(beginAutomaticSignIn()).toBeNull();
    endAutomaticSignIn();
    expect(isAutomaticSignIn()).toBe(false);
  });
});

describe('a tab signs in automatically', () => {
  it('never when the attempt cannot be stored', () => {
    rememberSignIn(ADA);
    fillStorage('sessionStorage');
    expect(beginAutomaticSignIn()).toBeNull();
    endAutomaticSignIn();
    expect(isAutomaticSignIn()).toBe(false);
  });

  it('once, as the last account', () => {
    expect(beginAutomaticSignIn()).toBeNull();
    rememberSignIn(ADA);
    expect(isAutomaticSignIn()).toBe(false);
    expect(beginAutomaticSignIn()).toBe(ADA);
    // Back from the login host without a session.
    expect(isAutomaticSignIn()).toBe(true);
    endAutomaticSignIn();
    expect(isAutomaticSignIn()).toBe(false);
    expect(beginAutomaticSignIn()).toBeNull();
    browser.newTab();
    expect(beginAutomaticSignIn()).toBe(ADA);
  });

  it('not after somebody has signed in there, or signed out anywhere', () => {
    rememberSignIn(ADA);
    endAutomaticSignIn();
    expect(beginAutomaticSignIn()).toBeNull();
    browser.newTab();
    forgetSignIn(SAM);
    expect(beginAutomaticSignIn()).toBeNull();
  });
});
