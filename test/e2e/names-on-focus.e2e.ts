import type { Page } from '@playwright/test';

import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const tooltip = (page: Page) => page.locator('[popover]:popover-open');

test('an icon button shows its name while it has keyboard focus', async ({ page, world }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  await expect(grid.getByRole('row').nth(1)).toBeVisible();
  const named = async (name: string) => {
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    await expect(tooltip(page)).toHaveText(name);
    await expect(tooltip(page)).toBeInViewport({ ratio: 1 });
  };
  await page.getByRole('link', { name: 'Batches' }).focus();
  await expect(tooltip(page)).toHaveCount(0);
  for (const name of ['Export CSV', 'Print', 'Copy link']) {
    await page.keyboard.press('Tab');
    await named(name);
  }
  await page.keyboard.press('Escape');
  await expect(tooltip(page), 'Escape takes it away').toHaveCount(0);
  await page.keyboard.press('Tab');
  await named('Refresh now');
  await page.keyboard.press('Tab');
  await expect(tooltip(page), 'a button with words').toHaveCount(0);

  await page.getByRole('button', { name: 'Copy customer ID' }).focus();
  await page.keyboard.press('Tab');
  await named('Copy batch tracking ID');
  await page.getByRole('button', { name: 'Copy customer ID' }).click();
  await expect(tooltip(page), 'by pointer the browser shows it').toHaveCount(0);
});

test('buttons on cards and the account button show their names too', async ({ page, world }) => {
  await page.setViewportSize({ width: 400, height: 800 });
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  await grid.getByRole('checkbox', { name: 'Select row 1', exact: true }).click();
  await page.keyboard.press('ArrowRight');
  await expect(tooltip(page)).toHaveText('More for row 1');
  await page.getByRole('link', { name: 'Device Batch Status' }).focus();
  await page.keyboard.press('Tab');
  await expect(tooltip(page)).toHaveText('Open another batch');
  await page.keyboard.press('Tab');
  await expect(tooltip(page)).toHaveText('Ada Admin');
  await expect(tooltip(page)).toBeInViewport({ ratio: 1 });
});
