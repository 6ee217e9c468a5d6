import type { Page } from '@playwright/test';

import { allowCopying, copiedText } from './kit/clipboard.ts';
import { details } from './kit/details.ts';
import { cellAt } from './kit/grid.ts';
import { sampleDevices, type SampleDevice } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';

/** The drawer shows this device, field by field, and so does the address. */
async function expectDetails(page: Page, device: SampleDevice | undefined): Promise<void> {
  if (!device) throw new Error('The sample has too few devices');
  const { drawer } = details(page);
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(`Row ${device.Row}`);
  await expect(drawer.getByRole('definition')).toHaveText(
    [
      device.Status,
      device['Serial number'],
      ...(device.Cause === '' ? [] : [device.Cause]),
      device['Error code'] || 'Not reported',
      device.Error || 'Not reported',
      device['Product key'],
      device['Device ID'],
    ],
    { useInnerText: true },
  );
  await expect(page).toHaveURL(new RegExp(`[?&]device=${device.Row}(?:&|$)`));
}

test('the details open from a cell, step through the neighbours and return to the grid', async ({
  page,
  world,
}) => {
  const failed = (await sampleDevices('thousand')).filter(({ Status }) => Status === 'Failed');
  const shown = failed.toReversed();
  await openBatch(page, world, 'thousand', '?sort=rowNumber.desc');
  const { grid } = batchScreen(page);
  const { drawer, previous, next, close } = details(page);
  await cellAt(grid, 1, 'Device ID').click();
  await page.keyboard.press('Enter');
  await expectDetails(page, shown[1]);
  await expect(drawer.locator(':focus')).toHaveCount(1);
  await expect(grid.locator('[aria-current=true]')).toContainText(shown[1]?.['Device ID'] ?? '');

  await previous.click();
  await expectDetails(page, shown[0]);
  await expect(previous).toBeDisabled();
  await expect(previous).toBeFocused();
  await next.click();
  await next.click();
  await expectDetails(page, shown[2]);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(cellAt(grid, 2, 'Device ID')).toBeFocused();
  await expect(page).not.toHaveURL(/device=/);

  // The last one, opened by the pointer.
  await page.keyboard.press('Control+End');
  await cellAt(grid, shown.length - 1, 'Error').dblclick();
  await expectDetails(page, shown.at(-1));
  await expect(next).toBeDisabled();
  await close.click();
  await expect(drawer).toBeHidden();
  await expect(cellAt(grid, shown.length - 1, 'Error')).toBeFocused();
});

test('a link to a device shows a colleague the same details', async ({ page, world, context, colleague }) => {
  test.slow(); // two sign-ins
  await allowCopying(context, world);
  const devices = await sampleDevices('thousand');
  await openBatch(page, world, 'thousand', '?tab=all&sort=rowNumber.desc');
  const { grid } = batchScreen(page);
  await cellAt(grid, 4, 'Serial number').click();
  await expectDetails(page, devices[995]);
  await details(page).copyLink.click();
  await expect(details(page).drawer.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const link = await copiedText(page);
  expect(link).toBe(page.url());

  await colleague.page.goto(link);
  await signIn(colleague.page, 'Sam Sales');
  await expectDetails(colleague.page, devices[995]);
  await details(colleague.page).next.click();
  await expectDetails(colleague.page, devices[994]);
  await colleague.page.keyboard.press('Escape');
  const theirGrid = batchScreen(colleague.page).grid;
  await expect(cellAt(theirGrid, 5, 'Row')).toBeFocused();
});

test('details stay open for a device that the filter excludes, without neighbours', async ({
  page,
  world,
}) => {
  const devices = await sampleDevices('thousand');
  const well = devices.find(({ Status }) => Status === 'Succeeded');
  await openBatch(page, world, 'thousand', `?device=${well?.Row}`);
  const { drawer, previous, next } = details(page);
  await expectDetails(page, well);
  await expect(previous).toBeDisabled();
  await expect(next).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(batchScreen(page).grid.locator(':focus')).toHaveCount(1);
});

test('each value has a named copy button, which confirms for some seconds', async ({
  page,
  world,
  context,
}) => {
  await world.installClock();
  await allowCopying(context, world);
  const [device] = await sampleDevices('all-failed');
  await openBatch(page, world, 'all-failed', '?device=1');
  const { drawer } = details(page);
  const copied = drawer.getByRole('status').filter({ hasText: 'Copied' });
  for (const [name, value] of [
    ['serial number', device?.['Serial number']],
    ['product key', device?.['Product key']],
    ['device ID', device?.['Device ID']],
    ['error code', device?.['Error code']],
    ['error', device?.Error],
    ['cause', device?.Cause],
  ] as const) {
    await drawer.getByRole('button', { name: `Copy ${name}`, exact: true }).click();
    await expect(copied).toHaveCount(1);
    expect(await copiedText(page)).toBe(value);
  }
  await world.runFor(5_000);
  await expect(copied).toHaveCount(0);
});
