import { readFileSync } from 'node:fs';

import type { Route } from '@playwright/test';

import { expectAccessible } from './kit/axe.ts';
import { expect, test } from './kit/test.ts';
import { PRODUCTION_CONFIG } from './kit/world.ts';

const SHIPPED = readFileSync(new URL('../../public/config.json', import.meta.url), 'utf8');
const { auth } = PRODUCTION_CONFIG;

const DEPLOYMENTS: readonly {
  readonly title: string;
  readonly config: object | string | null;
  /** Every key that the screen must name, with its expected problem. */
  readonly named: readonly (readonly [key: string, words: string])[];
}[] = [
  {
    title: 'config.json is missing',
    config: null,
    named: [['config.json', 'There is no such file.']],
  },
  {
    title: 'the host answers with the page itself',
    config: '<!doctype html><title>Device Batch Status</title>',
    named: [['config.json', 'There is no such file.']],
  },
  {
    title: 'config.json is not JSON',
    config: '{ "apiBaseUrl": "https://api.partnercenter.microsoft.com", }',
    named: [['config.json', 'Is not JSON.']],
  },
  {
    title: 'config.json is as it was shipped',
    config: SHIPPED,
    named: [
      ['auth.tenantId', "Should be your own (the partner's) tenant"],
      ['auth.clientId', 'Should be the GUID of the app registration'],
    ],
  },
  {
    title: 'nearly every key is wrong',
    config: {
      apiBaseUrl: 'http://api.partnercenter.microsoft.com',
      auth: { ...auth, mode: 'password', cloud: 'moon', tenantId: 'common', clientId: 'abc', scopes: [] },
      notice: { text: '', href: 'javascript:alert(1)' },
      apiBaseURL: 'https://api.partnercenter.microsoft.com',
    },
    named: [
      ['auth.mode', 'Should be entra'],
      ['auth.cloud', 'Should be one of: public, usgov, china, germany.'],
      ['auth.tenantId', 'Not common or organizations.'],
      ['auth.clientId', 'Application (client) ID'],
      ['auth.scopes', 'Should be a list of at least one scope'],
      ['apiBaseUrl', 'an https address'],
      ['notice.text', 'A notice is an object with text'],
      ['notice.href', 'A notice is an object with text'],
      ['apiBaseURL', 'There is no such setting here.'],
    ],
  },
];

test('a wrong config.json is reported key by key, and never gives a blank page', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  for (const { title, config, named } of DEPLOYMENTS) {
    await test.step(title, async () => {
      world.config = config;
      await page.goto(world.origin);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This site is not set up yet');
      const problems = page.getByRole('list', { name: /thing/ }).getByRole('listitem');
      await expect(problems.getByRole('heading', { level: 3 })).toHaveText(named.map(([key]) => key));
      for (const [index, [, words]] of named.entries()) {
        await expect(problems.nth(index)).toContainText(words);
      }
    });
  }
  await test.step('once it is right, the page comes up', async () => {
    world.config = PRODUCTION_CONFIG;
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  });
});

test('a config.json that does not load is not reported as a site that is not set up', async ({
  page,
  context,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const heading = page.getByRole('heading', { level: 1 });
  const answers = [
    ['the connection breaks', (route: Route) => route.abort()],
    ['the site has a fault', (route: Route) => route.fulfill({ status: 503 })],
  ] as const;
  for (const [title, answer] of answers) {
    await test.step(title, async () => {
      await context.route(`${world.origin}/config.json`, answer);
      await page.goto(world.origin);
      await expect(heading).toHaveText('This site cannot start just now');
      await context.unroute(`${world.origin}/config.json`, answer);
    });
  }
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
});

test('over plain http on a real host the page asks for https', async ({ page, context, world }) => {
  const host = 'http://status.contoso.example';
  await context.route(`${host}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: world.origin + pathname });
    const { 'cross-origin-opener-policy': _untrusted, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await page.goto(host);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This site needs https');
  await expectAccessible(page, 'plain http');
});
