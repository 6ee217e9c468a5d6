import type { CloudName } from '../../../src/config/settings.ts';

export interface CloudHosts {
  readonly login: string;
  readonly api: string;
}

const PUBLIC_API = 'https://api.partnercenter.microsoft.com';

/** Microsoft's hosts of each cloud, from the documentation and not from the app's code. */
export const CLOUD_HOSTS: Readonly<Record<CloudName, CloudHosts>> = {
  public: { login: 'https://login.microsoftonline.com', api: PUBLIC_API },
  usgov: { login: 'https://login.microsoftonline.us', api: PUBLIC_API },
  china: {
    login: 'https://login.partner.microsoftonline.cn',
    api: 'https://partner.partnercenterapi.microsoftonline.cn',
  },
  germany: { login: 'https://login.microsoftonline.de', api: PUBLIC_API },
};
