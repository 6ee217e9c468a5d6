import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { hashOf } from '../sandbox/device-files/original-file.ts';
import type { BatchBody } from '../sandbox/sample-batches.ts';
import { scenarioNamed } from '../sandbox/scenarios.ts';
import { expectAccessible } from './kit/axe.ts';
import { dropFile, filePanel, originalOf } from './kit/original-file.ts';
import { batchScreen, columnShown, countOf, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const MINUTE = 60_000;

/** What the button saves. */
async function saved(page: Page, press: () => Promise<void>) {
  const saving = page.waitForEvent('download');
  await press();
  const file = await saving;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

/** The devices of the 400 once the batch has ended, without the app's code. */
async function endedRows() {
  const { trackingId, answer } = scenarioNamed('four-hundred');
  const call = { trackingId, count: 9, firstAt: 0, elapsedMs: 9 * MINUTE, acrs: [] };
  const reply = await answer({ ...call, wait: () => Promise.resolve() });
  if (reply === 'reset') throw new Error('no answer');
  const { devicesStatus }: BatchBody = JSON.parse(reply.body);
  return devicesStatus ?? [];
}

test('names of devices that were sent by hash alone come out of their file, and nothing leaves the page', async ({
  page,
  world,
}) => {
  await openBatch(page, world, 'hash-only', '?tab=all');
  const { grid, cell, search, tab } = batchScreen(page);
  const { region, forget, choose } = filePanel(page);
  await expect.poll(() => countOf(tab('All'))).toBe(12);
  expect(await columnShown(grid, 'Serial number')).toEqual(Array.from({ length: 12 }, () => ''));

  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  const { name, bytes } = originalOf('hash-only');
  await dropFile(page, name, bytes);
  await expect(region).toContainText('Get-WindowsAutopilotInfo file, UTF-16, 12 devices on lines 2–13');
  await expect(cell('2')).not.toHaveCount(0);
  await expect
    .poll(async () => (await columnShown(grid, 'Line')).join(' '))
    .toBe('2 3 4 5 6 7 8 9 10 11 12 13');
  expect((await columnShown(grid, 'Match'))[0]).toContain('Position in the file');
  const serials = await columnShown(grid, 'Serial number');
  expect(new Set(serials).size).toBe(12);
  await search.fill(`serial:${serials[4]}`);
  await expect.poll(() => rowCount(grid)).toBe(1);
  const { text } = await saved(page, () => page.getByRole('button', { name: 'Export CSV' }).click());
  expect(text).toContain(`${serials[4]},`);
  expect(text.split('\r\n')[0]).toContain(',Line,Match');
  // Scripts, words and the icon of the page's own, and the blobs that were saved.
  for (const request of requests)
    expect(request).toMatch(new RegExp(`^GET (?:${world.origin}/(?:assets/|favicon)|blob:)`));

  await cell(serials[4] ?? '')
    .getByRole('link')
    .click();
  const details = page.getByRole('region', { name: 'Device details' });
  await expect(details.getByText('Sep 21, 2026')).toBeVisible();
  await expect(details.getByText('Position in the file')).toBeVisible();
  await details.getByRole('button', { name: 'Close details' }).click();
  await search.fill('');
  await forget.click();
  await expect.poll(async () => (await columnShown(grid, 'Serial number')).join('')).toBe('');
  await expect(grid.getByRole('columnheader', { name: 'Line' })).toHaveCount(0);
  await expect(choose).toBeFocused();
});

test('two lines are repaired, and the file to send again holds exactly what is worth sending', async ({
  page,
  world,
}) => {
  await world.installClock();
  await openBatch(page, world, 'four-hundred', '?tab=failed');
  await world.runFor(3 * MINUTE, MINUTE / 4);
  await expect(batchScreen(page).verdict).toContainText('Finished');
  const { name, bytes } = originalOf('four-hundred');
  await page.getByRole('region', { name: 'Original file' }).locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: bytes,
  });
  const { region, sendAgain, dialog, copy } = filePanel(page);
  await expect(region).toContainText('Partner Center file, UTF-8, 400 devices on lines 2–401');
  await expect(region).toContainText('400 of 400 rows of the batch were found in this file.');

  const rows = await endedRows();
  const [header, ...lines] = bytes.toString('utf8').trimEnd().split('\r\n');
  const rowOf = (line: string) => {
    const [serial, key] = line.split(',');
    return rows.find((row) => (serial ? row.serialNumber === serial : row.productKey === key));
  };
  const notFound = lines.filter((line) => rowOf(line)?.errorCode === '812').slice(0, 2);
  const maker = { 'CONTOSO LTD': 'Contoso Ltd', 'ADVENTURE WORKS': 'Adventure Works' };
  const repaired = (line: string) =>
    Object.entries(maker)
      .reduce((text, [wrong, right]) => text.replace(wrong, right), line)
      .replace('FABRIKAM INC.', 'Fabrikam Inc.');
  const expected = lines.flatMap((line) => {
    const row = rowOf(line);
    if (row?.errorCode === '640') return [line];
    if (notFound.includes(line)) return [repaired(line)];
    // Has lost its padding.
    if (row?.errorCode === '802' && line.includes(`,${hashOf(row).slice(0, 3_997)},`))
      return [`${row.serialNumber},,${hashOf(row)},,`];
    return [];
  });

  await sendAgain.click();
  await expect(dialog.getByText(`${expected.length - 2} devices will be sent.`)).toBeVisible();
  const group = dialog.getByRole('listitem').filter({ hasText: 'No hash known for this device' });
  await group.locator('summary').first().click();
  for (const line of notFound) {
    const [serial = '', , , wrong = ''] = line.split(',');
    const number = lines.indexOf(line) + 2;
    const item = dialog.getByRole('listitem').filter({ hasText: serial }).last();
    await dialog.getByRole('button', { name: `Repair line ${number}`, exact: true }).click();
    const field = item.getByRole('textbox', { name: 'Manufacturer' });
    await expect(field).toHaveValue(wrong);
    await field.fill(repaired(wrong));
    await expect(item.getByText('Repaired by hand')).toBeVisible();
  }
  await expect(dialog.getByText(`${expected.length} devices will be sent.`)).toBeVisible();
  await expect(dialog.getByText('Manufacturer corrected by hand')).toHaveCount(2);
  await expect(dialog.getByText(`${400 - expected.length} lines are left out`)).toBeVisible();

  const file = await saved(page, () =>
    dialog.getByRole('button', { name: 'Download rows to send again' }).click(),
  );
  expect(file.name).toBe(`send-again-${scenarioNamed('four-hundred').trackingId}.csv`);
  expect(file.text).toBe([header, ...expected, ''].join('\r\n'));
  await expect(dialog.getByText('Next: in Partner Center')).toBeVisible();
  await expectAccessible(page, 'Fix and send again');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const annotated = await saved(page, () => copy.click());
  expect(annotated.text.split('\r\n')).toHaveLength(402);
  expect(annotated.text).toContain('"Line","Result","Error code","Meaning","Next step","Match"');
  for (const row of rows.slice(0, 40)) expect(annotated.text).not.toContain(hashOf(row).slice(0, 100));
});

test('devices that the batch does not report are named with their lines', async ({ page, world }) => {
  await openBatch(page, world, 'unreported', '?tab=all');
  const { name, bytes } = originalOf('unreported');
  await expect.poll(() => countOf(batchScreen(page).tab('All'))).toBe(37);
  await dropFile(page, name, bytes);
  const missing = page.getByRole('group', { name: 'Sent 40, reported 37: these 3 are missing' });
  await expect(missing.getByRole('listitem')).toHaveText([/^Line 9: \w/, /^Line 21: \w/, /^Line 35: \w/]);
  await expectAccessible(page, 'Original file');
});

test('a file that is no device file is said to be none, and the page stays', async ({ page, world }) => {
  await openBatch(page, world, 'documented-example');
  const { region, choose, forget } = filePanel(page);
  await expect(choose).toBeVisible();
  await dropFile(page, 'holiday.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n'));
  await expect(region.getByRole('alert')).toHaveText(
    '“holiday.pdf” is not a device file. Choose the CSV that was uploaded to Partner Center.',
  );
  await expect(region.getByText('This is a PDF.')).toBeVisible();
  await expect(batchScreen(page).verdict).toHaveText('Finished: 1 of 1 device failed');
  await forget.click();
  await expect(region.getByRole('alert')).toHaveCount(0);
});
