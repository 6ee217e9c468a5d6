import { addressOf } from './kit/sample.ts';
import { columnShown, batchScreen, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const TWELVE = Array.from({ length: 12 }, (_, index) => String(index + 1));
const SERIALS = TWELVE.map((_, index) => ['PF3XK7Q2', '5CG4102VNB', 'JX8T4M3'][index % 3]);

test('odd answers are shown with every row and every word', async ({ page, world }) => {
  // Tall enough to render all twelve rows.
  await page.setViewportSize({ width: 1280, height: 1200 });
  const { grid, verdict, cell } = batchScreen(page);
  const shown = (column: string) => expect.poll(() => columnShown(grid, column), { message: column });
  const show = (scenario: string) => page.goto(`${world.origin}${addressOf(scenario).path}?tab=all`);

  await test.step('rows without any ID are told apart by their number', async () => {
    await openBatch(page, world, 'hash-only', '?tab=all');
    await shown('Row').toEqual(TWELVE);
    for (const column of ['Serial number', 'Product key', 'Device ID']) {
      await shown(column).toEqual(TWELVE.map(() => ''));
    }
    expect(await rowCount(grid)).toBe(12);
  });

  await test.step('equal serial numbers are rows of their own', async () => {
    await show('duplicate-serials');
    await shown('Serial number').toEqual(SERIALS);
    await shown('Row').toEqual(TWELVE);
    expect(new Set(await columnShown(grid, 'Product key')).size).toBe(12);
  });

  await test.step('the year 0001 is no date', async () => {
    await show('year-one');
    await expect(verdict).toHaveText(
      'Finished: 4 of 12 devices failed, 2 need action, 2 were already registered',
    );
    await expect(page.getByRole('definition').filter({ hasText: 'Not reported' })).toHaveCount(2);
    await expect(page.getByText('Elapsed', { exact: true })).toHaveCount(0);
    await expect(page.locator('body')).not.toContainText('0001');
  });

  await test.step('a status word nobody knows is shown as it is, and is no end', async () => {
    await show('unknown-status');
    await expect(verdict).toContainText('paused_for_review');
    await expect(page.getByText(/Next refresh in/)).toBeVisible();
    await expect(page.getByRole('switch', { name: 'Refresh automatically' })).toBeChecked();
  });

  await test.step('error codes as numbers read and filter like text', async () => {
    await show('numeric-code');
    await expect(cell('806').first()).toBeVisible();
    await page.getByRole('combobox', { name: 'Error code' }).selectOption('806');
    await expect(page).toHaveURL(/[?&]code=806\b/);
    await expect.poll(async () => new Set(await columnShown(grid, 'Error code'))).toEqual(new Set(['806']));
  });
});
