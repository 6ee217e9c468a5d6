import type { Page } from '@playwright/test';

import { batchBody } from '../sandbox/sample-batches.ts';
import { failSome, sampleDevices } from '../sandbox/sample-devices.ts';
import { expectAccessible } from './kit/axe.ts';
import { lookupForm } from './kit/lookup-form.ts';
import { addressOf } from './kit/sample.ts';
import { expect, openStartPage, signIn, test } from './kit/test.ts';

const well = addressOf('all-well');
const ROWS = failSome(sampleDevices(5, 40), 0.3, 7);
const FAILED = ROWS.filter(({ status }) => status === 'finished_with_errors').length;
const STARTED = Date.UTC(2026, 10, 24, 9, 0);
const answer = (status: string) =>
  JSON.stringify(
    batchBody(well.trackingId, status, ROWS, { started: STARTED, completed: STARTED + 600_000 }),
  );
/** Of `curl -i`, as a colleague with access would send it. */
const LOG = [
  `> GET /v1${well.path} HTTP/2`,
  '< HTTP/2 200',
  '< content-type: application/json; charset=utf-8',
  '',
  answer('finished'),
].join('\r\n');

const bar = (page: Page) => page.getByRole('group', { name: 'From a file, not live' });
const verdict = (page: Page) => page.getByRole('heading', { level: 1 });

async function choose(page: Page, button: string, name: string, text: string) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles([{ name, mimeType: 'application/json', buffer: Buffer.from(text) }]);
}

async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ''], fileName ?? ''));
      return transfer;
    },
    [name, text],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: data });
}

test('a saved answer is shown in full without a sign-in, and nothing is sent', async ({ page, world }) => {
  const asked: string[] = [];
  await page.goto(world.origin);
  await expect(page.getByRole('button', { name: 'Open a saved answer' })).toBeVisible();
  page.on('request', (request) => {
    const { pathname, origin } = new URL(request.url());
    const isOwnFile = origin === world.origin && /^\/(?:assets\/|favicon)/.test(pathname);
    if (!isOwnFile) asked.push(request.url());
  });
  await choose(page, 'Open a saved answer', 'answer.json', answer('finished'));

  await expect(verdict(page)).toContainText(`Finished: ${FAILED} of 40 devices failed`);
  await expect(verdict(page)).toBeFocused();
  await expect(bar(page)).toContainText('answer.json, saved');
  await expect(page.getByRole('tab', { name: `Failed ${FAILED}` })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'All 40' })).toBeVisible();
  await expect(page.getByText(well.trackingId)).toBeVisible();
  // Nothing about refreshing, and no link: a colleague would not see the file behind it.
  for (const name of ['Refresh now', 'Copy link']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  await expect(page.getByRole('switch')).toHaveCount(0);
  await expectAccessible(page, 'a saved answer');
  expect(new URL(page.url()).pathname).toBe('/');

  // It can be searched and exported like a live batch.
  await page.getByRole('tab', { name: 'All 40' }).click();
  await page.getByRole('searchbox', { name: 'Search devices' }).fill(ROWS[39]?.serialNumber ?? '');
  await expect(page.getByRole('tab', { name: 'All 1' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  expect((await download).suggestedFilename()).toBe(`devices-${well.trackingId}.csv`);
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);

  await page.getByRole('button', { name: 'Close file' }).click();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  expect(page.url()).toBe(`${world.origin}/`);
  await page.goBack();
  await expect(bar(page)).toBeVisible();
  // In memory only.
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(bar(page)).toHaveCount(0);
  expect(
    await page.evaluate(() =>
      [localStorage, sessionStorage].map((kept) => JSON.stringify(Object.entries(kept))).join(),
    ),
  ).not.toContain(ROWS[0]?.serialNumber);
});

test('a log with an answer can be dropped, and leads to the live status after a sign-in', async ({
  page,
  world,
}) => {
  await page.goto(world.origin);
  await expect(page.getByRole('heading', { name: 'No access to Partner Center?' })).toBeVisible();
  await drop(page, 'notes.txt', 'The upload went well, I think.');
  await expect(page.getByText('There is no complete answer of the status call in that.')).toBeVisible();
  await drop(page, 'curl.log', `${LOG}\r\n\r\n${LOG}`);
  await expect(verdict(page)).toContainText(`Finished: ${FAILED} of 40 devices failed`);
  await expect(bar(page)).toContainText('It holds 2 answers; the last one is shown.');
  await page.getByRole('link', { name: 'Show live status' }).click();
  expect(new URL(page.url()).pathname).toBe(well.path);
  await signIn(page);
  await expect(verdict(page)).toHaveText('Finished: all 40 devices registered');
});

test('the lookup form shows a saved answer too, of a running batch as it was then', async ({
  page,
  world,
}) => {
  await openStartPage(page, world);
  await choose(page, 'Choose file', 'running.json', answer('processing'));
  await expect(verdict(page)).toContainText('Processing: 40 of 40 devices done');
  await expect(bar(page)).toContainText('running.json');
  await expect(page.getByRole('link', { name: 'Show live status' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Batches' }).click();
  await expect(lookupForm(page).customer).toHaveValue('');
  // A file with IDs alone is still read for them.
  await choose(page, 'Choose file', 'upload.log', `Location: ${well.path}`);
  await expect(lookupForm(page).tracking).toHaveValue(well.trackingId);
});
