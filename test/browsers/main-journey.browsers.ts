import { COLUMNS, rawText } from '../e2e/kit/grid.ts';
import { backgroundBrightness, isVisible, showAsPrinted } from './kit/appearance.ts';
import { passTime } from './kit/pass-time.ts';
import { SCREEN } from './kit/screen.ts';
import { byRole } from './kit/target.ts';
import { addressOf, expect, signIn, test } from './kit/test.ts';
import { deviceOf, expectClipboard, expectRows, failed, ofView, VIEW } from './kit/view.ts';

const { verdict, search, drawer, header, button, item, cell } = SCREEN;

// The steps of a working day, one after the other in one browser; most start from an address of their own.

test('1. a newcomer signs in through the sandbox', async ({ page, site }) => {
  await page.goto(`${site.origin}/sandbox`);
  await page.click(byRole('link', /documented example/));
  await signIn(page);
});

test('2. the documented example says which device failed, and why', async ({ page }) => {
  await page.expectText(verdict, 'Finished: 1 of 1 device failed');
  await page.expectText(cell(0, 'Serial number'), '1234567890');
  await page.expectText(cell(0, 'Error code'), '808');
  await page.expectText(cell(0, 'Cause'), 'Registered to another organisation');
  await expect.poll(() => page.run(() => document.title)).toBe('1 failed · Contoso');
});

test('3. a batch of 400 is watched to its end without a hand', async ({ page, site }) => {
  site.holdTime();
  await page.goto(addressOf(site, 'four-hundred'));
  site.releaseTime();
  await page.expectText(verdict, 'Queued: Partner Center has not started yet');
  await passTime(page, site, 40_000);
  await page.expectText(verdict, /^Processing: \d+ of 400 devices done$/);
  await passTime(page, site, 100_000);
  await page.expectText(verdict, /^Finished: \d+ of 400 devices failed$/);
});

test('4. a search finds devices as it is typed', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand'));
  await expectRows(page, failed);
  await page.click(search);
  await page.type('5cg4 tenant');
  await expectRows(
    page,
    failed.filter((it) => it['Serial number'].startsWith('5CG4') && /tenant/i.test(it.Error)),
  );
  await expect.poll(async () => (await page.address()).search).toBe('?q=5cg4+tenant');
  await page.press('Escape');
  await expectRows(page, failed);
});

test('5. a header sorts, and sorts the other way', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand'));
  await expectRows(page, failed);
  await page.click(header('Row'));
  await expect.poll(() => page.attribute(header('Row'), 'aria-sort')).toBe('ascending');
  await page.click(header('Row'));
  await expect.poll(() => page.attribute(header('Row'), 'aria-sort')).toBe('descending');
  await expectRows(page, failed.toReversed());
});

test('6. a double click opens the details, and the next device’s', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand'));
  await expectRows(page, failed);
  await page.click(cell(2, 'Device ID'), { count: 2 });
  const heading = { role: 'heading', level: 2, within: drawer };
  await page.expectText(heading, `Row ${deviceOf(failed, 2).Row}`);
  await page.click({ ...button('Next device'), within: drawer });
  await page.expectText(heading, `Row ${deviceOf(failed, 3).Row}`);
  await expect.poll(async () => (await page.address()).search).toBe(`?device=${deviceOf(failed, 3).Row}`);
  await page.click({ ...button('Close details'), within: drawer });
  await page.expectTexts(drawer, []);
});

test('7. a link shows a colleague the same view', async ({ page, site, colleague }) => {
  const link = addressOf(site, 'thousand', VIEW);
  await page.goto(link);
  await expectRows(page, ofView);
  await page.click(button('Copy link'));
  await expectClipboard(page, link);
  await colleague.goto(link);
  await signIn(colleague, 'Sam Sales');
  await expectRows(colleague, ofView);
  await expect.poll(async () => (await colleague.address()).href).toBe(link);
  expect(await colleague.attribute(header('Serial number'), 'aria-sort')).toBe('descending');
});

test('8. a dark system gets a dark page', async ({ page, colleague }) => {
  expect(await page.run(backgroundBrightness, 'h1')).toBeGreaterThan(200);
  expect(await colleague.run(backgroundBrightness, 'h1')).toBeLessThan(60);
});

test('9. the whole list is printed, on white paper', async ({ colleague }) => {
  await colleague.run(showAsPrinted);
  await colleague.expectTexts({ css: '.print-list thead th' }, [...COLUMNS]);
  const rows = ofView.map((device) => COLUMNS.map((column) => rawText(device, column)).join(''));
  await colleague.expectTexts({ css: '.print-list tbody tr' }, rows);
  expect(await colleague.run(isVisible, '.print-list td')).toBe(true);
  expect(await colleague.run(isVisible, '[role=grid]')).toBe(false);
  expect(await colleague.run(isVisible, 'input[type=search]')).toBe(false);
  expect(await colleague.run(backgroundBrightness, '.print-list td')).toBeGreaterThan(200);
});

test('10. signing out ends on the start page', async ({ page, site }) => {
  await page.goto(addressOf(site, 'documented-example'));
  await page.click(byRole('button', /Ada Admin/));
  await page.click(item('Sign out'));
  await page.expectTexts(byRole('button', 'Sign in'), ['Sign in']);
  await expect.poll(async () => (await page.address()).href).toBe(`${site.origin}/`);
});
