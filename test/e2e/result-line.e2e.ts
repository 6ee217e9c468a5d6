import type { Page } from '@playwright/test';

import { sampleDevices } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

declare global {
  /** In the page, once `recordAnnounced` has run. */
  var announced: string[];
}

test('one line shows the device count and the filters while there are any; the grid does not move', async ({
  page,
  world,
}) => {
  const devices = await sampleDevices('thousand');
  const hash = devices.filter(({ Error }) => Error === 'InvalidZtdHardwareHash');
  await openBatch(page, world, 'thousand', '?tab=all');
  const { grid, search, chips, cell, tab } = batchScreen(page);
  await expect(tab('All')).toHaveText('All 1,000');
  await expect(page.getByText(/devices$/)).toHaveCount(0);
  await expect(page.getByText('Wide World Importers')).toBeVisible(); // loads late, above the grid
  const place = await grid.boundingBox();

  await search.fill('InvalidZtdHardwareHash');
  const count = `${hash.length} of 1,000 devices`;
  const announced = page.locator('[aria-live]');
  await expect(page.getByText(count).and(page.locator(':not([aria-live])'))).toBeVisible();
  await expect(announced.filter({ hasText: count })).toHaveText(count);
  await expect(chips).toBeVisible();
  await cell(hash[0]?.['Serial number'] ?? '').press('Shift+ ');
  await expect(page.getByText('1 row selected')).toBeVisible();
  expect(await grid.boundingBox()).toEqual(place);

  // Typing and at once another tab: the address has both.
  await search.fill('ztd');
  await tab('Failed').click();
  await expect(page).toHaveURL(/\?tab=failed&q=ztd$/);
  await search.fill('zt');
  await chips.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL(/\?tab=failed$/);
  await tab('All').click();
  await expect(page).toHaveURL(/\?tab=all$/);
  await expect(search).toHaveValue('');
});

test('the filtered count of a link is announced once the devices are loaded, and nothing before', async ({
  page,
  world,
}) => {
  await world.installClock();
  await openBatch(page, world, 'slow', '?tab=all&q=error');
  const { search, verdict } = batchScreen(page);
  const announced = page.locator('[aria-live]').filter({ hasText: /devices?$/ });
  await expect(search).toHaveValue('error');
  await world.runFor(3_000);
  await expect(announced).toHaveCount(0);

  await world.runFor(20_000); // its answer takes that long
  await expect(verdict).toHaveText(/^Finished:/);
  await world.runFor(3_000);
  await expect(announced).toHaveText(/^\d+ of 30 devices$/);
});

test('every choice is announced, also when the words are the same', async ({ page, world }) => {
  const { length } = await sampleDevices('all-failed');
  const announced = await recordAnnounced(page);
  await openBatch(page, world, 'all-failed');
  const { search, verdict } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished:/);
  const none = `0 of ${length} devices`;
  await search.fill('no such device');
  await expect.poll(announced).toEqual([none]);
  await search.fill('nor such a one');
  await expect.poll(announced).toEqual([none, none]);
  await search.press('Escape');
  await expect.poll(announced).toEqual([none, none, `${length} devices`]);
});

test('the changes of a refresh are not announced a second time', async ({ page, world }) => {
  await world.installClock();
  const announced = await recordAnnounced(page);
  await openBatch(page, world, 'four-hundred', '?tab=succeeded&q=5cg4');
  await world.runFor(20_000);
  await expect.poll(announced).toHaveLength(1);
  const seen = page.getByText(/^\d+ of 400 devices$/).and(page.locator(':not([aria-live])'));
  const words = await seen.innerText();
  await world.runFor(30_000);
  await expect(seen).not.toHaveText(words);
  expect(await announced()).toHaveLength(1);
});

/** Records in the page the announcements of the device count, in order. Call before the first navigation. */
async function recordAnnounced(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    globalThis.announced = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const text = element?.closest('[aria-live]')?.textContent ?? '';
        if (text.endsWith('devices')) globalThis.announced.push(text);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => globalThis.announced);
}
