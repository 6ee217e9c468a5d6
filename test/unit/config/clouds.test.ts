import { describe, expect, it } from 'vitest';

import { CLOUDS, isCloudName } from '../../../src/config/clouds.ts';

const PUBLIC_API = 'https://api.partnercenter.microsoft.com';
const CHINA_API = 'https://partner.partnercenterapi.microsoftonline.cn';

describe('the clouds', () => {
  it.each([
    ['public', 'login.microsoftonline.com', PUBLIC_API],
    ['usgov', 'login.microsoftonline.us', PUBLIC_API],
    ['china', 'login.partner.microsoftonline.cn', CHINA_API],
    ['germany', 'login.microsoftonline.de', PUBLIC_API],
  ] as const)('%s signs in at %s and calls %s', (name, authorityHost, apiBaseUrl) => {
    expect(CLOUDS[name]).toEqual({
      authorityHost,
      apiBaseUrl,
      scopes: [`${apiBaseUrl}/user_impersonation`],
    });
  });

  it.each(['toString', '__proto__', 'PUBLIC', '', 0, null])('%j is not one of them', (name) => {
    expect(isCloudName(name)).toBe(false);
  });
});
