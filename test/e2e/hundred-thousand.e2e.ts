import { allowCopying, copiedText } from './kit/clipboard.ts';
import { cellAt } from './kit/grid.ts';
import { sampleDevices } from './kit/sample.ts';
import { batchScreen, expectFirst, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('100,000 devices are searched, navigated and copied by keyboard only', async ({
  page,
  world,
  context,
}) => {
  test.slow(); // its 25 MB answer passes through the browser's debugging pipe
  await allowCopying(context, world);
  const devices = await sampleDevices('hundred-thousand');
  const found = devices.filter((device) => device['Serial number'].includes('5CG4A'));
  const last = found.at(-1);
  if (!last || found.length < 100) throw new Error('The sample has too few such devices');
  await openBatch(page, world, 'hundred-thousand', '?tab=all');
  const { verdict, grid, search } = batchScreen(page);
  const press = (key: string) => page.keyboard.press(key);
  const focused = grid.locator(':focus');
  await expect(verdict).toHaveText(/of 100,000 devices failed, /, { timeout: 60_000 });
  await expectFirst(grid, 'Row', ['1', '2', '3']);

  await press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('serial:5cg4a');
  await expect.poll(() => rowCount(grid)).toBe(found.length);
  await expectFirst(
    grid,
    'Row',
    found.slice(0, 3).map(({ Row }) => Row),
  );
  for (let presses = 0; presses < 12 && (await focused.count()) === 0; presses += 1) await press('Tab');
  await expect(grid.getByRole('checkbox', { name: 'Select all rows' })).toBeFocused();

  await press('ArrowRight');
  await press('ArrowRight');
  await press('ArrowDown');
  await expect(focused).toHaveText(found[0]?.['Serial number'] ?? '');
  await press('ArrowDown');
  await press('ArrowDown');
  await expect(focused).toHaveText(found[2]?.['Serial number'] ?? '');
  const pageDowns = 4;
  for (let presses = 0; presses < pageDowns; presses += 1) await press('PageDown');
  const serials = found.map((device) => device['Serial number']);
  await expect.poll(async () => serials.indexOf(await focused.innerText())).toBeGreaterThan(2 + pageDowns);
  await expect(focused).toBeInViewport({ ratio: 1 });
  await press('Control+End');
  await expect(focused).toHaveText(last['Device ID']);
  await press('Home');
  await press('ArrowRight');
  await press('ArrowRight');
  await expect(focused).toHaveText(last['Serial number']);
  await press('End');
  await expect(focused).toHaveText(last['Device ID']);

  await press('Enter');
  const drawer = page.getByRole('region', { name: 'Device details' });
  const row = new Intl.NumberFormat('en').format(Number(last.Row));
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText(`Row ${row}`);
  await press('Escape');
  await expect(drawer).toBeHidden();
  await expect(cellAt(grid, found.length - 1, 'Device ID')).toBeFocused();
  await press('ControlOrMeta+c');
  await expect.poll(() => copiedText(page)).toBe(last['Device ID']);

  // From the search to the last device.
  await press('/');
  await press('Escape');
  await expect(search).toHaveValue('');
  await expect.poll(() => rowCount(grid)).toBe(devices.length);
  await press('Escape');
  await expect(focused).toHaveCount(1);
  await press('Control+End');
  await press('Home');
  await press('ArrowRight');
  await expect(focused).toHaveText('100000');
  await expect(focused).toBeInViewport({ ratio: 1 });
  await press('Enter');
  await expect(drawer.getByRole('heading', { level: 2 })).toHaveText('Row 100,000');
  await press('Escape');
  await expect(cellAt(grid, devices.length - 1, 'Row')).toBeFocused();
});
