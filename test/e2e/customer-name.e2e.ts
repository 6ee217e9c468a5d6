import type { Page } from '@playwright/test';

import { customerCalls } from './kit/customer-calls.ts';
import { Gate } from './kit/gate.ts';
import { addressOf } from './kit/sample.ts';
import { expect, openBatch, test } from './kit/test.ts';

const { customerId } = addressOf('documented-example');

const breadcrumb = (page: Page) => page.getByRole('navigation', { name: 'Breadcrumb' });

test('watching a batch for long requests its customer once', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'four-hundred');
  const { customerId, path } = addressOf('four-hundred');
  const name = breadcrumb(page).getByText('Northwind Traders', { exact: true });
  await expect(name).toBeVisible();
  await expect(page).toHaveTitle('Queued · Northwind Traders');
  await world.runFor(60_000);
  await expect(page).toHaveTitle(/^\d+ % · Northwind Traders$/);
  await world.runFor(90_000);
  await expect(page).toHaveTitle(/^\d+ failed · Northwind Traders$/);
  expect(world.statusCalls().length).toBeGreaterThan(10);
  expect(customerCalls(world)).toEqual([`/v1/customers/${customerId}`]);
  await expect(page).toHaveURL(`${world.origin}${path}`);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie]),
  );
  expect(kept).not.toContain('Northwind');
});

test('a refused customer name is requested once and does not stop the refreshes', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  await world.installClock();
  await openBatch(page, world, 'documented-example', '', 'Nia NoRole');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(() => world.statusCalls().length).toBe(2);
  await world.runFor(60_000);
  await expect(page.getByText('Contoso')).toBeHidden();
  await expect(breadcrumb(page)).toHaveText(/^Batches\w{4}…\w{4}…$/);
  await expect(page).toHaveTitle('1 failed · Device Batch Status');
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  expect(customerCalls(world)).toEqual([`/v1/customers/${customerId}`]);
});

for (const [person, name] of [
  ['Ada Admin', 'Wide World Importers'],
  ['Nia NoRole', `${addressOf('thousand').customerId.slice(0, 4)}…`],
] as const)
  test(`the layout does not shift when the name arrives: ${name}`, async ({ page, world, watching }) => {
    watching.expectRefusals();
    const { customerId } = addressOf('thousand');
    const answers = new Gate();
    const isAboutCustomer = ({ pathname }: URL) => pathname === `/v1/customers/${customerId}`;
    await page.route(isAboutCustomer, async (route) => {
      await answers.passed();
      await route.fallback();
    });
    await openBatch(page, world, 'thousand', '', person);
    const customer = breadcrumb(page).getByRole('listitem').nth(1);
    await expect(customer).toHaveText(name);

    const tabs = page.getByRole('tablist');
    for (const width of [1440, 1024, 768, 320]) {
      await page.setViewportSize({ width, height: 900 });
      answers.close();
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Finished: /);
      const before = await tabs.boundingBox();
      await expect(customer).toHaveCount(0);
      answers.open();
      await expect(customer).toHaveText(name);
      expect(await tabs.boundingBox()).toEqual(before);
    }
  });
