import { expectAccessible } from './kit/axe.ts';
import { details } from './kit/details.ts';
import { cellAt } from './kit/grid.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('on a wide screen the details are beside the grid, and Escape closes them from anywhere', async ({
  page,
  world,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await openBatch(page, world, 'thousand');
  const { grid, refresh, search, tab } = batchScreen(page);
  const { drawer } = details(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Devices' })).toHaveCount(1);
  const open = async () => {
    await cellAt(grid, 3, 'Serial number').getByRole('link').click();
    await expect(drawer).toBeVisible();
  };
  await open();
  const [beside, over] = [await drawer.boundingBox(), await grid.boundingBox()];
  expect((over?.x ?? 0) + (over?.width ?? 0)).toBeLessThan(beside?.x ?? 0);
  for (const covered of [page.getByRole('button', { name: 'Ada Admin' }), refresh, tab('All'), search]) {
    await covered.click({ trial: true });
  }
  await tab('Failed').focus();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(cellAt(grid, 3, 'Serial number')).toBeFocused();

  await open();
  await cellAt(grid, 5, 'Product key').click();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(cellAt(grid, 5, 'Product key')).toBeFocused();

  await open();
  await search.fill('806');
  await page.keyboard.press('Escape');
  await expect(search, 'this Escape is the search’s own').toHaveValue('');
  await expect(drawer).toBeVisible();
});

test('on a narrower screen the details are a modal over the page', async ({ page, world }) => {
  await page.setViewportSize({ width: 1199, height: 800 });
  await openBatch(page, world, 'thousand');
  const { grid, search } = batchScreen(page);
  const modal = page.getByRole('dialog', { name: 'Device details' });
  const open = async () => {
    await cellAt(grid, 3, 'Serial number').getByRole('link').click();
    await expect(modal.locator(':focus')).toHaveCount(1);
  };
  await open();
  await search.evaluate((element) => element.focus());
  await expect(modal.locator(':focus'), 'nothing behind takes the focus').toHaveCount(1);
  await modal.getByRole('button', { name: 'Next device' }).click();
  await page.keyboard.press('Escape');
  await expect(modal).toBeHidden();
  await expect(cellAt(grid, 4, 'Serial number')).toBeFocused();

  await open();
  await modal.getByRole('button', { name: 'Close details' }).click();
  await expect(cellAt(grid, 3, 'Serial number')).toBeFocused();
  await open();
  await page.mouse.click(10, 10);
  await expect(modal).toBeHidden();
  await expect(cellAt(grid, 3, 'Serial number')).toBeFocused();

  // They stay open when the window is resized, in both directions.
  await open();
  await page.setViewportSize({ width: 1400, height: 800 });
  await expect(details(page).drawer.locator(':focus')).toHaveCount(1);
  await search.click();
  await page.setViewportSize({ width: 1199, height: 800 });
  await expect(modal.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(modal).toBeHidden();
  await expect(page).not.toHaveURL(/device=/);
});

test('a serial number opens the details, by pointer and by keyboard, and can be selected as text', async ({
  page,
  world,
}) => {
  await openBatch(page, world, 'thousand');
  const { grid } = batchScreen(page);
  const { drawer } = details(page);
  const cell = cellAt(grid, 2, 'Serial number');
  const serial = await cell.innerText();
  const link = cell.getByRole('link', { name: serial, exact: true });
  await link.click();
  await expect(drawer).toContainText(serial);
  await expect(drawer.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(cell, 'one stop for the arrow keys').toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cellAt(grid, 2, 'Status')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(drawer).toContainText(serial);
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  const box = await link.boundingBox();
  if (!box) throw new Error('The serial number is not in sight');
  await page.mouse.move(box.x + 1, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(serial).toContain((await page.evaluate(() => document.getSelection()?.toString())) ?? '-');
  await expect(page).not.toHaveURL(/device=/);
  await expectAccessible(page, 'serial numbers');
});

test('the title of a card opens the details', async ({ page, world }) => {
  await page.setViewportSize({ width: 767, height: 800 });
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  const title = grid.getByRole('row', { name: 'Select row 2' }).getByRole('link');
  const serial = await title.innerText();
  await title.click();
  const modal = page.getByRole('dialog', { name: 'Device details' });
  await expect(modal).toContainText(serial);
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('button', { name: 'More for row 2' })).toBeFocused();
});
