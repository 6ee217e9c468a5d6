import { AuthError, BrowserAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { describe, expect, it } from 'vitest';

import {
  isDamagedCache,
  problemOf,
  readMsalCache,
  tokenFailure,
} from '../../../../src/auth/msal/sign-in-failure.ts';
import { SignInRequired, TokenUnavailable } from '../../../../src/auth/session.ts';
import { blockStorage, browserForEachTest, fillStorage } from '../../browser/tab-storage.ts';

browserForEachTest();

/** An error as MSAL creates it; MSAL does not export the class. */
const cacheError = (errorCode: string) =>
  Object.assign(new Error(errorCode), { name: 'CacheError', errorCode });

const interaction = (code: string) => new InteractionRequiredAuthError(code, '');

describe('problemOf', () => {
  it.each([
    [new ServerError('access_denied', ''), { kind: 'cancelled', code: 'access_denied' }],
    [new BrowserAuthError('user_cancelled', ''), { kind: 'cancelled', code: 'user_cancelled' }],
    [new ServerError('invalid_client', ''), { kind: 'failed', code: 'invalid_client' }],
    [interaction('consent_required'), { kind: 'failed', code: 'consent_required' }],
    [new TypeError('access_denied'), { kind: 'failed', code: 'unknown_error' }],
    ['access_denied', { kind: 'failed', code: 'unknown_error' }],
    [cacheError('cache_quota_exceeded'), { kind: 'failed', code: 'cache_quota_exceeded' }],
  ])('%s', (error, problem) => {
    expect(problemOf(error)).toEqual(problem);
  });

  it.each([
    ['full', () => fillStorage('sessionStorage')],
    ['blocked', blockStorage],
  ])('storage, where the tab’s is %s', (_state, spoil) => {
    spoil();
    expect(problemOf(cacheError('cache_quota_exceeded'))).toEqual({
      kind: 'storage',
      code: 'cache_quota_exceeded',
    });
    expect(problemOf(new ServerError('access_denied', ''))).toMatchObject({ kind: 'cancelled' });
  });
});

describe('tokenFailure', () => {
  it.each([
    [interaction('login_required'), 'login_required'],
    [interaction('no_tokens_found'), 'no_tokens_found'],
    [interaction('refresh_token_expired'), 'refresh_token_expired'],
    [new ServerError('invalid_grant', ''), 'invalid_grant'],
    [new BrowserAuthError('timed_out', ''), 'timed_out'],
    [new AuthError('token_parsing_error', '', ''), 'token_parsing_error'],
    [new SyntaxError('Unexpected token'), 'unknown_error'],
    [new TypeError('keys is null'), 'unknown_error'],
  ])('%s: keeps the code and requests no claims', (error, code) => {
    sessionStorage.setItem('msal.3.account.keys', 'null');
    expect(tokenFailure(error)).toBeInstanceOf(SignInRequired);
    expect(tokenFailure(error)).toMatchObject({ code, claims: null, cause: error });
  });

  it('keeps the claims that Conditional Access requires', () => {
    const claims = '{"access_token":{"capolids":{"essential":true}}}';
    const error = new InteractionRequiredAuthError(
      'interaction_required',
      '',
      '',
      'basic_action',
      '',
      '',
      claims,
    );
    expect(tokenFailure(error)).toMatchObject({ name: 'SignInRequired', claims });
  });

  it.each([
    [new BrowserAuthError('post_request_failed', ''), 'post_request_failed'],
    [new ServerError('temporarily_unavailable', ''), 'temporarily_unavailable'],
    [new AuthError('unexpected_error', '', ''), 'unexpected_error'],
    [new RangeError('invalid_grant'), 'unknown_error'],
    [new TypeError('Failed to fetch'), 'unknown_error'],
    [undefined, 'unknown_error'],
  ])('%s is temporary, and keeps its code', (error, code) => {
    expect(tokenFailure(error)).toBeInstanceOf(TokenUnavailable);
    expect(tokenFailure(error)).toMatchObject({ code, cause: error });
  });
});

/** What reaches the caller of a read that throws `error`. */
function thrownFor(error: unknown): unknown {
  try {
    return readMsalCache(() => {
      throw error;
    });
  } catch (thrown) {
    return thrown;
  }
}

describe('readMsalCache', () => {
  it.each([new TypeError('profiles.find is not a function'), new SyntaxError('Unexpected token')])(
    '%s: damage of any kind',
    (error) => {
      expect(isDamagedCache(error)).toBe(false);
      expect(isDamagedCache(thrownFor(error))).toBe(true);
    },
  );

  it('passes on results and other errors', () => {
    expect(readMsalCache(() => 5)).toBe(5);
    const error = new BrowserAuthError('uninitialized_public_client_application', '');
    expect(thrownFor(error)).toBe(error);
  });
});
