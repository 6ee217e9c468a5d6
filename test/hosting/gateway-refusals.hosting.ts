import { failureOn } from '../e2e/kit/failure.ts';
import { ask } from './kit/ask.ts';
import { expect, pagePath, test, watchSite } from './kit/test.ts';

for (const [scenario, title, resolvers] of [
  ['403-900329', 'Partner Center wants a person for this.', ['Whoever runs this dashboard']],
  [
    '403-2032',
    'Partner Center does not let this dashboard see the batch.',
    ['Your administrator', 'The customer', 'You', 'Your indirect provider', 'Your administrator'],
  ],
  [
    '401-900420',
    'Partner Center does not accept this dashboard’s own sign-in.',
    [
      'Whoever runs this dashboard',
      'Your administrator',
      'Whoever runs this dashboard',
      'Whoever runs this dashboard',
    ],
  ],
  ['403-20002', 'This is not a customer of yours.', ['You', 'The customer', 'Whoever runs this dashboard']],
] as const) {
  test(`refused as ${scenario}, the screen blames the app’s permissions, not the person’s account`, async ({
    context,
    page,
    gateway,
  }) => {
    const watching = await watchSite(context, gateway);
    watching.expectRefusals();
    await page.goto(`${gateway.origin}${pagePath(scenario)}`);
    const failure = failureOn(page);
    await expect(failure).toContainText(title);
    await expect(failure.getByRole('row').getByRole('cell').nth(1)).toBeVisible();
    expect(await failure.locator('td:last-child').allTextContents()).toEqual(resolvers);
    await expect(failure).not.toContainText(/your account|another account/i);
    await watching.verify();
  });
}

test('a refusal of nginx is not attributed to Partner Center', async ({
  context,
  page,
  gateway,
  upstreams,
}) => {
  const watching = await watchSite(context, gateway);
  watching.expectRefusals();
  // As a proxy in front that strips Sec-Fetch-Site.
  await page.route(`${gateway.origin}/api/**`, async (route) => {
    const { status, body } = await ask(gateway.port, new URL(route.request().url()).pathname);
    await route.fulfill({ status, body });
  });
  await page.goto(`${gateway.origin}${pagePath('documented-example')}`);
  const failure = failureOn(page);
  await expect(failure).toContainText('This site’s own server refused the call.');
  await expect(failure).toContainText('Whoever runs this dashboard');
  await expect(failure).not.toContainText(/account/);
  expect(upstreams.partnerCenter.calls).toEqual([]);
  await watching.verify();
});
