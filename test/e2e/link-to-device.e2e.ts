import { batchScreen, countOf } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('a link to a device without a row yet delays no results, and opens it when it arrives', async ({
  page,
  world,
}) => {
  await world.installClock();
  await openBatch(page, world, 'four-hundred', '?tab=all&device=300');
  const { verdict, tab, grid } = batchScreen(page);
  const details = page.getByRole('button', { name: 'Close details' });
  await expect(verdict).toHaveText(/^Queued/);
  await expect(details).toHaveCount(0);

  await world.runFor(15_000);
  await expect(verdict).toHaveText(/^Processing/);
  await expect.poll(() => countOf(tab('All'))).toBe(400);
  await expect(details).toBeVisible();
  await expect(grid).toHaveAttribute('aria-rowcount', '401');
});

test('a link to a device that never arrives delays no results', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'four-hundred', '?tab=all&device=4000');
  const { verdict, tab } = batchScreen(page);
  await expect(verdict).toHaveText(/^Queued/);
  await world.runFor(130_000);
  await expect(verdict).toHaveText(/^Finished/);
  await expect.poll(() => countOf(tab('All'))).toBe(400);
  await expect.poll(() => countOf(tab('In progress'))).toBe(0);
  await expect(page.getByRole('button', { name: /new results?$/ })).toHaveCount(0);
});
