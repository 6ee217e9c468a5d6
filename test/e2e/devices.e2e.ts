import type { Page } from '@playwright/test';

import { COLUMNS } from './kit/grid.ts';
import { addressOf, sampleDevices, type SampleDevice } from './kit/sample.ts';
import {
  batchScreen,
  columnShown,
  countOf,
  expectFirst,
  rowCount,
  TAB_NAMES,
  type TabName,
} from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const inTab = (tab: TabName) => (device: SampleDevice) => tab === 'All' || device.Status === tab;

/** The expected result of a search: rows that contain each word, ignoring letter case. */
function found(
  devices: readonly SampleDevice[],
  words: readonly string[],
  code = '',
): readonly SampleDevice[] {
  return devices.filter((device) => {
    const cells = [...COLUMNS.filter((name) => name !== 'Status').map((name) => device[name]), device.status];
    return (
      (code === '' || device['Error code'] === code) &&
      words.every((word) => cells.some((cell) => cell.toLowerCase().includes(word)))
    );
  });
}

/** The tab's count and the grid show `expected`. */
async function expectTab(page: Page, name: TabName, expected: readonly SampleDevice[]): Promise<void> {
  const { tab, grid } = batchScreen(page);
  const devices = expected.filter(inTab(name));
  await expect
    .poll(async () => ({
      counted: await countOf(tab(name)),
      rows: await rowCount(grid),
      first: (await columnShown(grid, 'Row')).slice(0, 5),
    }))
    .toEqual({
      counted: devices.length,
      rows: devices.length,
      first: devices.slice(0, 5).map(({ Row }) => Row),
    });
}

async function expectEveryTab(page: Page, expected: readonly SampleDevice[]): Promise<void> {
  for (const name of TAB_NAMES) {
    await batchScreen(page).tab(name).click();
    await expectTab(page, name, expected);
  }
}

test('every count equals the grid’s rows under any search and filter', async ({ page, world }) => {
  const devices = await sampleDevices('thousand');
  await openBatch(page, world, 'thousand');
  const { search, code } = batchScreen(page);
  await expectEveryTab(page, devices);
  await search.fill('ztdDEVICE');
  await expectEveryTab(page, found(devices, ['ztddevice']));
  await search.fill(' 5cg4  Assigned ');
  await code.selectOption('808');
  await expectEveryTab(page, found(devices, ['5cg4', 'assigned'], '808'));
});

test('a cause is searched for, chosen, taken from a cell, linked to and removed', async ({ page, world }) => {
  const devices = await sampleDevices('thousand');
  const ofCause = (name: string) => devices.filter(({ Cause }) => Cause === name);
  const [hash, other] = [
    ofCause('Hardware hash is not valid'),
    ofCause('Registered to another organisation'),
  ];
  expect(Math.min(hash.length, other.length)).toBeGreaterThan(3);
  await openBatch(page, world, 'thousand', '?tab=all');
  const { search, cause, chips, tab, grid, cell } = batchScreen(page);
  await search.fill('"HASH is not"');
  await expectTab(page, 'All', hash);
  await search.fill('');

  await cause.selectOption(`Registered to another organisation (${other.length})`);
  await expectEveryTab(page, other);
  await expect(page).toHaveURL(/\?tab=all&cause=other-tenant$/);
  await page.reload();
  await expectTab(page, 'All', other);
  await chips
    .getByRole('button', { name: 'Cause: Registered to another organisation, remove filter' })
    .click();
  await expectTab(page, 'All', devices);

  await tab('Failed').click();
  await cell('Hardware hash is not valid').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Filter by this value' }).click();
  await expect.poll(() => rowCount(grid)).toBe(hash.length);
  await expect(cause).toHaveValue('invalid-hash');
});

test('a search finds text of any column while typing, and every filter can be removed', async ({
  page,
  world,
}) => {
  const devices = await sampleDevices('thousand');
  const device = devices.find(({ Error }) => Error === 'StorageError');
  if (!device) throw new Error('The sample lacks a storage error');
  await openBatch(page, world, 'thousand', '?tab=all');
  const { search, code, chips, panel } = batchScreen(page);

  const key = device['Product key'];
  await search.fill(key.slice(0, 9));
  for (let typed = 9; typed <= key.length; typed += 1) {
    await expectTab(page, 'All', found(devices, [key.slice(0, typed)]));
    await search.press(key.charAt(typed) || 'End');
  }
  await expect(search).toBeFocused();
  await search.fill(device['Serial number'].toLowerCase());
  await expectTab(page, 'All', [device]);
  await search.fill(device['Device ID'].toUpperCase());
  await expectTab(page, 'All', [device]);
  await search.fill('Störageérror');
  await expectTab(page, 'All', found(devices, ['storageerror']));
  await search.fill('33');
  await code.selectOption('806');
  await expectTab(page, 'All', found(devices, ['33'], '806'));

  await expect(chips.getByRole('button')).toHaveCount(3);
  await chips.getByRole('button', { name: '33, remove filter' }).click();
  await expect(search).toHaveValue('');
  await expectTab(page, 'All', found(devices, [], '806'));
  await search.fill('no such device');
  await expect(panel.getByText('No device matches the filters.')).toBeVisible();
  await chips.getByRole('button', { name: 'Clear all filters' }).click();
  await expect(chips).toBeHidden();
  await expectTab(page, 'All', devices);
});

test('an empty grid shows the reason', async ({ page, world }) => {
  await openBatch(page, world, 'queued');
  const { panel, tab, search } = batchScreen(page);
  await expect(panel).toContainText('No devices yet: Partner Center lists them once it starts on the batch.');
  await search.fill('5cg4');
  await expect(panel).toContainText('No devices yet');

  await page.goto(`${world.origin}${addressOf('all-well').path}`);
  await expect.poll(() => countOf(tab('All'))).toBe(40);
  await tab('Failed').click();
  await expect(panel).toContainText('No device has failed.');
  await tab('In progress').click();
  await expect(panel).toContainText('No device is waiting for its result.');
  await search.fill('nothing like it');
  await expect(panel).toContainText('No device matches the filters.');
});

test('of 100,000 devices every one is counted and the last one is reached', async ({ page, world }) => {
  test.slow(); // its 25 MB answer passes through the browser's debugging pipe
  const devices = await sampleDevices('hundred-thousand');
  await openBatch(page, world, 'hundred-thousand', '?tab=all');
  const { verdict, tab, grid, header, search } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished: [\d,]+ of 100,000 devices failed, /, { timeout: 60_000 });
  for (const name of TAB_NAMES) {
    await expect.poll(() => countOf(tab(name)), { message: name }).toBe(devices.filter(inTab(name)).length);
  }
  await expect(grid).toHaveAttribute('aria-rowcount', '100001');
  await grid.hover();
  await page.mouse.wheel(0, 100_000 * 40);
  await expect(grid.getByRole('row').last()).toHaveAttribute('aria-rowindex', '100001');
  expect((await columnShown(grid, 'Device ID')).at(-1)).toBe(devices.at(-1)?.['Device ID']);

  await header('Product key').click();
  const keys = devices.map((device) => device['Product key']).toSorted();
  await page.mouse.wheel(0, -100_000 * 40);
  await expectFirst(grid, 'Product key', keys.slice(0, 3));
  await search.fill('5cg4 806');
  await expect.poll(() => rowCount(grid)).toBe(found(devices, ['5cg4', '806']).length);
});
