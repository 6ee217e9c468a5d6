import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { COLUMNS, rawText, type Column } from './kit/grid.ts';
import { addressOf, sampleDevices, type SampleDevice } from './kit/sample.ts';
import { batchScreen, countOf, expectFirst, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The file that the button saves: its name and its bytes. */
async function exported(page: Page) {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await saving;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** No text of the samples needs quotes. */
const linesOf = (devices: readonly SampleDevice[], columns: readonly Column[] = COLUMNS) =>
  devices.map((device) => columns.map((column) => rawText(device, column)).join(','));

const serial = (device: SampleDevice) => device['Serial number'];

test('the file holds the rows shown, in their order, as spreadsheets read it', async ({ page, world }) => {
  const natural = new Intl.Collator('en', { numeric: true }).compare;
  const shown = (await sampleDevices('thousand'))
    .filter((device) => device['Error code'] === '806' && serial(device).startsWith('5CG4'))
    .toSorted((a, b) => natural(serial(b), serial(a)));
  expect(shown.length).toBeGreaterThan(5);
  await openBatch(page, world, 'thousand', '?code=806&q=5cg4&sort=serialNumber.desc');
  const { grid } = batchScreen(page);
  await expect.poll(() => rowCount(grid)).toBe(shown.length);

  const { name, bytes } = await exported(page);
  expect(name).toBe(`devices-${addressOf('thousand').trackingId}.csv`);
  expect(bytes.subarray(0, 3)).toEqual(BYTE_ORDER_MARK);
  const text = bytes.subarray(3).toString('utf8');
  expect(text).not.toContain('\uFEFF');
  expect(text.split('\r\n')).toEqual([COLUMNS.join(','), ...linesOf(shown), '']);
});

test('the file has the columns shown, and each row once, of a long list too', async ({ page, world }) => {
  const devices = await sampleDevices('thousand');
  await openBatch(page, world, 'thousand', '?tab=all');
  const { tab } = batchScreen(page);
  await expect.poll(() => countOf(tab('All'))).toBe(1_000);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  const columns = page.getByRole('dialog', { name: 'Columns' });
  await columns.getByRole('checkbox', { name: 'Row', exact: true }).uncheck();
  await columns.getByRole('button', { name: 'Move Error code earlier' }).click();
  await page.keyboard.press('Escape');
  await expect(columns).toBeHidden();

  const order = [
    'Serial number',
    'Status',
    'Error code',
    'Cause',
    'Error',
    'Product key',
    'Device ID',
  ] as const;
  const { bytes } = await exported(page);
  const lines = bytes.subarray(3).toString('utf8').split('\r\n');
  expect(lines).toEqual([order.join(','), ...linesOf(devices, order), '']);
});

test('a failed export shows an error and can be repeated', async ({ page, world }) => {
  await page.addInitScript(() => {
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = () => {
      URL.createObjectURL = createObjectURL;
      throw new RangeError('Out of memory');
    };
  });
  await openBatch(page, world, 'thousand');
  await expectFirst(batchScreen(page).grid, 'Row', ['5']);
  const failure = page.getByRole('status').filter({ hasText: 'The file could not be made.' });
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await expect(failure).toBeVisible();
  const { bytes } = await exported(page);
  expect(bytes.toString('utf8').split('\r\n')).toHaveLength(1 + 157 + 1);
  await expect(failure).toHaveCount(0);
});

test('the file’s URL is kept for a minute', async ({ page, world }) => {
  await page.addInitScript(() => {
    const revokeObjectURL = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (url) => {
      document.documentElement.dataset['revoked'] = 'yes';
      revokeObjectURL(url);
    };
  });
  await world.installClock();
  await openBatch(page, world, 'thousand');
  await expectFirst(batchScreen(page).grid, 'Row', ['5']);
  await world.pauseClock();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  await world.runFor(1_000);
  await (await saving).path();
  const root = page.locator('html');
  await world.runFor(50_000);
  await expect(root).not.toHaveAttribute('data-revoked');
  await world.runFor(10_000);
  await expect(root).toHaveAttribute('data-revoked');
});

test('without rows the export is disabled', async ({ page, world }) => {
  await openBatch(page, world, 'all-well', '?tab=failed');
  await expect(batchScreen(page).panel).toContainText('No device has failed.');
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeDisabled();
});
