import type { CloudName } from './settings.ts';

export interface Cloud {
  /** Host of the sign-in service. */
  readonly authorityHost: string;
  readonly apiBaseUrl: string;
  readonly scopes: readonly string[];
}

const PUBLIC_API = 'https://api.partnercenter.microsoft.com';
const CHINA_API = 'https://partner.partnercenterapi.microsoftonline.cn';

const delegated = (api: string): readonly string[] => [`${api}/user_impersonation`];

/**
 * Sign-in host and API of each national cloud (docs/partner-center-api.md#clouds). Germany closed on 29 October 2021.
 */
export const CLOUDS: Readonly<Record<CloudName, Cloud>> = {
  public: {
    authorityHost: 'login.microsoftonline.com',
    apiBaseUrl: PUBLIC_API,
    scopes: delegated(PUBLIC_API),
  },
  usgov: { authorityHost: 'login.microsoftonline.us', apiBaseUrl: PUBLIC_API, scopes: delegated(PUBLIC_API) },
  china: {
    authorityHost: 'login.partner.microsoftonline.cn',
    apiBaseUrl: CHINA_API,
    scopes: delegated(CHINA_API),
  },
  germany: {
    authorityHost: 'login.microsoftonline.de',
    apiBaseUrl: PUBLIC_API,
    scopes: delegated(PUBLIC_API),
  },
};

export function isCloudName(value: unknown): value is CloudName {
  return typeof value === 'string' && Object.hasOwn(CLOUDS, value);
}
