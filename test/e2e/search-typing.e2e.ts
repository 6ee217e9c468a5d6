import type { Page } from '@playwright/test';

import { sampleDevices } from './kit/sample.ts';
import { batchScreen, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

declare global {
  /** In the page: the number of attempts to change its address. */
  var addressChanges: number;
}

test('text under composition by an input method is not searched for', async ({ page, world, context }) => {
  const { length } = await sampleDevices('all-failed');
  await openBatch(page, world, 'all-failed');
  const { search, grid } = batchScreen(page);
  await expect.poll(() => rowCount(grid)).toBe(length);
  const keyboard = await context.newCDPSession(page);
  await search.focus();
  await keyboard.send('Input.imeSetComposition', { text: 'ｎｏ', selectionStart: 2, selectionEnd: 2 });
  await expect(search).toHaveValue('ｎｏ');
  await keyboard.send('Input.imeSetComposition', { text: 'ｎｏｎｅ', selectionStart: 4, selectionEnd: 4 });
  await expect(search).toHaveValue('ｎｏｎｅ');
  // Escape belongs to the input method: it neither leaves the box nor clears it.
  await search.dispatchEvent('keydown', { key: 'Escape', isComposing: true, keyCode: 229, bubbles: true });
  await expect(search).toBeFocused();
  expect(await rowCount(grid)).toBe(length);
  expect(page.url()).not.toContain('q=');

  await keyboard.send('Input.insertText', { text: '這裡沒有' });
  await expect(search).toHaveValue('這裡沒有');
  await expect.poll(() => rowCount(grid)).toBe(0);
  await expect(page).toHaveURL(/\?q=/);
});

test('no letter is lost when the browser refuses to change the address', async ({ page, world }) => {
  await refuseAddressChanges(page, 4);
  await openBatch(page, world, 'all-failed');
  const { search, grid, verdict } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished/);
  await search.pressSequentially('no such ', { delay: 200 });
  await search.pressSequentially('device', { delay: 200 });
  await expect(search).toHaveValue('no such device');
  await expect.poll(() => rowCount(grid)).toBe(0);
  await expect(page).toHaveURL(/\?q=no\+such\+device$/);
  expect(await page.evaluate(() => globalThis.addressChanges)).toBeGreaterThan(4);
});

test('during fast typing the address is not changed', async ({ page, world }) => {
  await refuseAddressChanges(page, 0);
  await world.installClock();
  await openBatch(page, world, 'all-failed');
  const { search, verdict } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished/);
  await world.pauseClock();
  await search.focus();
  for (let key = 0; key < 20; key += 1) {
    await page.keyboard.press('a');
    await world.runFor(90, 90);
  }
  expect(await page.evaluate(() => globalThis.addressChanges)).toBe(0);
  await world.runFor(1_000);
  await expect(page).toHaveURL(/\?q=a{20}$/);
});

test('text typed just before leaving a page does not reach the next page’s address', async ({
  page,
  world,
}) => {
  await world.installClock();
  await openBatch(page, world, 'all-failed');
  const { search, verdict } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished/);
  await world.pauseClock();
  await search.fill('5cg4');
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await world.runFor(2_000);
  await expect(page.getByRole('button', { name: 'Show status' })).toBeVisible();
  expect(page.url()).toBe(`${world.origin}/`);
});

/** Makes the first `times` changes of a batch's address throw, as WebKit's rate limit does, and counts them all. */
async function refuseAddressChanges(page: Page, times: number): Promise<void> {
  await page.addInitScript((times) => {
    globalThis.addressChanges = 0;
    const replaceState = history.replaceState.bind(history);
    history.replaceState = (state, unused, url) => {
      if (String(url).includes('q=')) {
        globalThis.addressChanges += 1;
        if (globalThis.addressChanges <= times) {
          throw new DOMException(
            'Attempt to use history.replaceState() more than 100 times',
            'SecurityError',
          );
        }
      }
      replaceState(state, unused, url);
    };
  }, times);
}
