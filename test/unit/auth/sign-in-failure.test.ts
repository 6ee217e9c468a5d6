import { AuthError, BrowserAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { describe, expect, it } from 'vitest';

import { needsThePerson, problemOf } from '../../../src/auth/sign-in-failure.ts';

const interaction = (code: string) => new InteractionRequiredAuthError(code, '');

describe('problemOf', () => {
  it.each([
    [new ServerError('access_denied', ''), { kind: 'cancelled', code: 'access_denied' }],
    [new BrowserAuthError('user_cancelled', ''), { kind: 'cancelled', code: 'user_cancelled' }],
    [new ServerError('invalid_client', ''), { kind: 'failed', code: 'invalid_client' }],
    [interaction('consent_required'), { kind: 'failed', code: 'consent_required' }],
    [new TypeError('access_denied'), { kind: 'failed', code: 'unknown_error' }],
    ['access_denied', { kind: 'failed', code: 'unknown_error' }],
  ])('%s', (error, problem) => {
    expect(problemOf(error)).toEqual(problem);
  });
});

describe('needsThePerson', () => {
  it.each([
    [interaction('login_required'), true],
    [interaction('no_tokens_found'), true],
    [interaction('refresh_token_expired'), true],
    [new ServerError('invalid_grant', ''), true],
    [new BrowserAuthError('timed_out', ''), true],
    [new BrowserAuthError('post_request_failed', ''), false],
    [new ServerError('temporarily_unavailable', ''), false],
    [new AuthError('unexpected_error', '', ''), false],
    [new TypeError('invalid_grant'), false],
    [undefined, false],
  ])('%s: %s', (error, expected) => {
    expect(needsThePerson(error)).toBe(expected);
  });
});
