import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

declare global {
  interface Window {
    keysPressed: number;
    focusMoved: number;
  }
}

test('keys and frames during the reordering of row elements do not lose the focus', async ({
  page,
  world,
}) => {
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    // After each of the page's timers, before its requested work runs: a key, and the frame that scrolls.
    const withKey = (callback: () => void, ms?: number) =>
      later(() => {
        callback();
        const cell = document.activeElement;
        const grid = cell?.closest('[role="grid"]');
        if (!cell || !grid) return;
        const key = window.keysPressed % 2 === 0 ? 'End' : 'Home';
        cell.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true }));
        grid.dispatchEvent(new Event('scroll'));
        window.keysPressed += 1;
      }, ms);
    Object.assign(window, { setTimeout: withKey, keysPressed: 0, focusMoved: 0 });
    addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.closest('[role="grid"]')) window.focusMoved += 1;
    });
  });
  await openBatch(page, world, 'thousand', '?tab=all');
  const { grid, cell } = batchScreen(page);
  await cell('1').press('PageDown');
  await expect.poll(() => page.evaluate(() => window.keysPressed)).toBeGreaterThan(20);
  await expect(grid.locator(':focus')).toBeVisible();
  // One focus event for entering, one for Page Down and one per key: the focus never had to be restored.
  expect(await page.evaluate(() => window.focusMoved - window.keysPressed)).toBe(2);
});
