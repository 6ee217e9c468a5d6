import type { Page } from '@playwright/test';

import { allowCopying, copiedText } from './kit/clipboard.ts';
import { addressOf, sampleDevices } from './kit/sample.ts';
import { batchScreen, columnShown, expectFirst, rowCount } from './kit/screen.ts';
import { expect, openBatch, openStartPage, signIn, test } from './kit/test.ts';

const VIEW = '?tab=failed&code=808&q=5cg4&sort=serialNumber.desc';

/** The devices of the view above, computed without the app. */
async function devicesOfView() {
  const byName = new Intl.Collator('en', { numeric: true }).compare;
  return (await sampleDevices('thousand'))
    .filter((device) => device['Error code'] === '808' && device['Serial number'].startsWith('5CG4'))
    .toSorted((a, b) => byName(b['Serial number'], a['Serial number']));
}

async function expectView(page: Page): Promise<void> {
  const screen = batchScreen(page);
  const devices = await devicesOfView();
  expect(devices.length).toBeGreaterThan(5);
  await expect(screen.tab('Failed')).toHaveAttribute('aria-selected', 'true');
  await expect(screen.search).toHaveValue('5cg4');
  await expect(screen.code).toHaveValue('808');
  await expect(screen.header('Serial number')).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => rowCount(screen.grid)).toBe(devices.length);
  const serials = devices.slice(0, 5).map((device) => device['Serial number']);
  await expectFirst(screen.grid, 'Serial number', serials);
}

test('a link shows a colleague the same view', async ({ page, world, context, colleague }) => {
  test.slow(); // two sign-ins
  await allowCopying(context, world);
  const { path } = addressOf('thousand');
  await page.goto(`${world.origin}${path.toLowerCase()}${VIEW}`);
  await signIn(page);
  await expectView(page);
  await expect(page).toHaveURL(`${world.origin}${path}${VIEW}`);

  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const link = await copiedText(page);
  expect(link).toBe(page.url());

  await colleague.page.goto(link);
  await signIn(colleague.page, 'Sam Sales');
  await expectView(colleague.page);
  await expect(colleague.page).toHaveURL(link);
  const rows = await columnShown(batchScreen(page).grid, 'Device ID');
  expect(await columnShown(batchScreen(colleague.page).grid, 'Device ID')).toEqual(rows);
});

test('every spelling of the path leads to the canonical address', async ({ page, world }) => {
  const { path, customerId, trackingId } = addressOf('all-failed');
  await openBatch(page, world, 'all-failed');
  const { verdict, tab } = batchScreen(page);
  const search = '?tab=succeeded&q=a+b';
  const spellings = [
    `/v1${path}/`,
    `/V1/CUSTOMERS/${customerId.toUpperCase()}/BATCHJOBSTATUS/${trackingId.toUpperCase()}/`,
  ];
  for (const spelling of spellings) {
    await page.goto(`${world.origin}${spelling}${search}#devices`);
    await expect(verdict).toHaveText('Finished: 25 of 25 devices failed');
    await expect(tab('Succeeded')).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(`${world.origin}${path}${search}#devices`);
  }
  // The canonical address replaces the entry: Back does not lead to the other spelling.
  await page.goto(`${world.origin}/`);
  await page.goto(`${world.origin}/v1${path}`);
  await expect(page).toHaveURL(`${world.origin}${path}`);
  await page.goBack();
  await expect(page).toHaveURL(`${world.origin}/`);
});

test('invalid parameters are dropped, and a filter without matches can be removed', async ({
  page,
  world,
}) => {
  await openBatch(page, world, 'thousand', '?tab=nonsense&sort=price.up&q=%E0%A4%A&code=999&device=first&x=');
  const screen = batchScreen(page);
  await expect(screen.verdict).toHaveText(/^Finished: \d+ of 1,000 devices failed, /);
  await expect(screen.tab('Failed')).toHaveAttribute('aria-selected', 'true');
  await expect(screen.grid.locator('[aria-sort]')).toHaveCount(0);
  await expect(screen.panel.getByText('No device matches the filters.')).toBeVisible();

  await screen.chips.getByRole('button', { name: 'Error code: 999, remove filter' }).click();
  await expect(page).not.toHaveURL(/[?&]code=/);
  await screen.search.fill('');
  const failed = (await sampleDevices('thousand')).filter(({ Status }) => Status === 'Failed');
  await expect.poll(() => rowCount(screen.grid)).toBe(failed.length);
  await expect(screen.chips).toBeHidden();
});

test('choices replace the history entry, so Back leaves the batch', async ({ page, world }) => {
  await openStartPage(page, world);
  const { path, customerId, trackingId } = addressOf('all-failed');
  await page.getByRole('textbox', { name: 'Customer ID' }).fill(customerId);
  await page.getByRole('textbox', { name: 'Batch tracking ID' }).fill(trackingId);
  await page.getByRole('button', { name: 'Show status' }).click();

  const screen = batchScreen(page);
  await screen.tab('All').click();
  await screen.search.pressSequentially('5cg4');
  await expect(page).toHaveURL(/q=5cg4$/);
  await screen.code.selectOption('808');
  await screen.header('Serial number').click();
  const view = `${world.origin}${path}?tab=all&q=5cg4&code=808&sort=serialNumber.asc`;
  await expect(page).toHaveURL(view);

  await page.goBack();
  await expect(page.getByRole('button', { name: 'Show status' })).toBeVisible();
  await expect(page).toHaveURL(`${world.origin}/`);
  await page.goForward();
  await expect(screen.search).toHaveValue('5cg4');
  await expect(page).toHaveURL(view);
});
