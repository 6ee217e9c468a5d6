import { preloadsFor } from '../../deploy/page-for.ts';
import { fulfil } from '../sandbox/fetch-bridge.ts';
import { addressOf, sampleText } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { SIGN_IN } from './kit/sign-ins.ts';
import { expect, test } from './kit/test.ts';
import { PRODUCTION_CONFIG } from './kit/world.ts';

/** The files of MSAL. */
const isMsal = (url: string) => /\/assets\/(?:msal|start-session|render-entra)-/.test(url);

test('behind a gateway nobody signs in and no token is sent', async ({ page, world, context }) => {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  world.config = { apiBaseUrl: '/api', auth: { mode: 'gateway' } };
  // The page as a build for this config.json writes it.
  const pages = new RegExp(`^${world.origin}/customers/`);
  await context.route(pages, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: preloadsFor(await response.text(), world.config) });
  });
  const asked: Request[] = [];
  const body = await sampleText('documented-example');
  await context.route(`${world.origin}/api/**`, (route) =>
    fulfil(route, {
      fetch: (request) => {
        asked.push(request);
        return new Response(body, { headers: { 'Content-Type': 'application/json' } });
      },
    }),
  );
  await page.goto(`${world.origin}${addressOf('documented-example').path}`);
  await expect(batchScreen(page).verdict).toHaveText('Finished: 1 of 1 device failed');
  await expect(page.getByText('Runs as the app')).toBeVisible();
  await expect(page.getByRole('button', SIGN_IN)).toBeHidden();

  const { path, customerId } = addressOf('documented-example');
  await expect
    .poll(() => asked.map(({ url }) => new URL(url).pathname))
    .toEqual([`/api/v1${path}`, `/api/v1/customers/${customerId}`]);
  for (const { headers } of asked) expect(headers.get('Authorization')).toBeNull();
  expect(requests.filter(isMsal)).toEqual([]);

  // Where people sign in, the same bundle requests those files: the names above are right.
  world.config = PRODUCTION_CONFIG;
  await page.reload();
  await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
  await expect.poll(() => requests.filter(isMsal)).toHaveLength(3);
});
