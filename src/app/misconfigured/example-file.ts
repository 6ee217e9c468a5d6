import { CLOUDS } from '../../config/clouds.ts';

/** A valid config.json to start from; the IDs are made up. */
export const EXAMPLE_FILE = JSON.stringify(
  {
    apiBaseUrl: CLOUDS.public.apiBaseUrl,
    auth: {
      mode: 'entra',
      cloud: 'public',
      tenantId: 'contoso.onmicrosoft.com',
      clientId: '11111111-2222-4333-8444-555555555555',
      scopes: CLOUDS.public.scopes,
    },
  },
  null,
  2,
);
