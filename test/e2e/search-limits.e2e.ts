import { sampleDevices } from './kit/sample.ts';
import { batchScreen, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const NOTE = /^Only the beginning of the search is used/;

test('only the beginning of a very long search is used, with a message', async ({ page, world }) => {
  const serials = (await sampleDevices('thousand')).map((device) => device['Serial number']);
  await openBatch(page, world, 'thousand', '?tab=all');
  const { search, chips, verdict } = batchScreen(page);
  await search.fill(serials.join(' '));

  await expect(page.getByRole('status').filter({ hasText: NOTE })).toBeVisible();
  await expect.poll(async () => (await search.inputValue()).trim()).toBe(serials.slice(0, 50).join(' '));
  await expect(chips.getByRole('button', { name: /remove filter$/ })).toHaveCount(8);
  await chips.getByRole('button', { name: '42 more filters' }).click();
  await expect(chips.getByRole('button', { name: /remove filter$/ })).toHaveCount(50);
  await expect(page).toHaveURL(/q=/);
  expect(page.url().length).toBeLessThan(3_000);

  await page.reload();
  await expect(verdict).toHaveText(/^Finished/);
  await expect.poll(async () => (await search.inputValue()).trim()).toBe(serials.slice(0, 50).join(' '));
  await search.fill('5cg4');
  await expect(page.getByText(NOTE)).toHaveCount(0);
});

test('a link with too long a search shows the message too', async ({ page, world }) => {
  await openBatch(page, world, 'thousand', `?tab=all&q=${'word+'.repeat(60)}`);
  await expect(page.getByText(NOTE)).toBeVisible();
  await batchScreen(page).chips.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(page.getByText(NOTE)).toHaveCount(0);
});

test('a filter of thousands of letters gives one short chip', async ({ page, world }) => {
  await openBatch(page, world, 'thousand', `?tab=all&code=${'8'.repeat(3_000)}`);
  const { chips } = batchScreen(page);
  const chip = chips.getByRole('button', { name: /^Error code: 8{60}…, remove filter$/ });
  await expect(chip).toBeVisible();
  expect((await chips.boundingBox())?.height).toBeLessThan(60);
});

test('of ten thousand error codes the first hundred and the chosen one are listed', async ({
  page,
  world,
}) => {
  await openBatch(page, world, 'many-codes', '?code=19999');
  const { code, grid, search } = batchScreen(page);
  await expect.poll(() => rowCount(grid)).toBe(1);
  await expect(code).toHaveValue('19999');
  await expect(code.getByRole('option')).toHaveCount(103); // 'Every code', a hundred codes, the chosen one, and the number of further ones
  await expect(code.getByRole('option').last()).toHaveText('9,900 more codes: search for code:…');
  await code.selectOption('10001');
  await expect(page).toHaveURL(/\?code=10001$/);
  await code.selectOption('');
  await search.fill('code:15000');
  await expect.poll(() => rowCount(grid)).toBe(1);
});
