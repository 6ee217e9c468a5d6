import { COLUMNS, rawText, tabSeparated } from '../e2e/kit/grid.ts';
import { backgroundBrightness, isVisible, showAsPrinted } from './kit/appearance.ts';
import { expectClipboard, expectDownload, expectFocus, expectQuiet, expectRows } from './kit/expect.ts';
import { runFor } from './kit/run-for.ts';
import { SCREEN } from './kit/screen.ts';
import { byRole } from './kit/target.ts';
import { addressOf, expect, sampleTracking, signIn, test } from './kit/test.ts';
import { csvOf, deviceOf, devices, failed, ofView, VIEW } from './kit/view.ts';

const { verdict, search, chips, drawer, tab, header, button, item, row, box, cell } = SCREEN;

// The fifteen steps of a working day, one after the other in one browser; most start from an address of their own.

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

test('3. a batch of 400 is watched to its end without interaction', async ({ page, site }) => {
  site.installClock();
  await page.goto(addressOf(site, 'four-hundred'));
  site.uninstallClock();
  await page.expectText(verdict, 'Queued: Partner Center has not started yet');
  await runFor(page, site, 40_000);
  await page.expectText(verdict, /^Processing: \d+ of 400 devices done$/);
  await runFor(page, site, 100_000);
  await page.expectText(verdict, /^Finished: \d+ of 400 devices failed, /);
});

test('4. a search finds devices as it is typed', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand'));
  await expectRows(page, failed);
  await page.click(search);
  await page.type('5cg4 tenant');
  const found = failed.filter((it) => it['Serial number'].startsWith('5CG4') && /tenant/i.test(it.Error));
  await expectRows(page, found);
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

test('6. a tab, a code and the value of a cell filter', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand'));
  await expectRows(page, failed);
  await page.click(tab('All'));
  await expectRows(page, devices);
  await page.click(search);
  await page.press('Tab');
  await page.press('6'); // one key: on a slow machine a second one would start another search of the list
  const alike = devices.filter((it) => it['Error code'] === '640');
  await expectRows(page, alike);
  await page.click(cell(1, 'Serial number'), { button: 'right' });
  await page.click(item('Filter by this value'));
  await expectRows(page, [deviceOf(alike, 1)]);
  await page.click({ ...button('Clear all filters'), within: chips });
  await expectRows(page, devices);
});

test('7. a double click opens the details, and the next device’s', async ({ page, site }) => {
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

test('8. a cell and several rows are copied', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand'));
  await expectRows(page, failed);
  await page.click(cell(2, 'Device ID'));
  await expectFocus(page, deviceOf(failed, 2)['Device ID']);
  await page.press('ArrowDown');
  await expectFocus(page, deviceOf(failed, 3)['Device ID']);
  await page.press('Control+c');
  await expectClipboard(page, deviceOf(failed, 3)['Device ID']);

  await page.click(cell(1, 'Error'), { button: 'right' });
  await page.click(item('Copy cell'));
  await expectClipboard(page, deviceOf(failed, 1).Error);

  await page.click(box(1));
  await page.click(box(4), { holding: 'Shift' });
  await expect.poll(() => page.attribute(row(4), 'aria-selected')).toBe('true');
  await page.click(button('Copy selected rows'));
  await expectClipboard(page, tabSeparated(failed.slice(1, 5)));
});

test('9. the exported file holds the rows shown, in their order', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand', VIEW));
  await expectRows(page, ofView);
  await page.click(button('Export CSV'));
  await expectDownload(page, `devices-${sampleTracking('thousand')}.csv`, csvOf(ofView));
});

test('10. the devices are searched, navigated and opened by keyboard', async ({ page, site }) => {
  await page.goto(addressOf(site, 'thousand', '?tab=all'));
  await expectRows(page, devices);
  await page.press('/');
  await expectFocus(page, 'Search devices');
  await page.type('808');
  const found = devices.filter((it) => tabSeparated([it]).includes('808'));
  await expectRows(page, found);
  await page.press('Escape');
  await expectRows(page, devices);
  const last = devices.length;
  for (const [key, focused] of [
    ['Escape', 'Select all rows'], // the search is empty by now
    ['ArrowDown', 'Select row 1'],
    ['ArrowRight', '1'],
    ['End', deviceOf(devices, 0)['Device ID']],
    ['Control+End', deviceOf(devices, -1)['Device ID']],
    ['Home', `Select row ${last.toLocaleString('en')}`],
    ['ArrowUp', `Select row ${last - 1}`],
    ['ArrowRight', String(last - 1)],
    ['Enter', new RegExp(`^Row ${last - 1}`)], // the details
    ['Escape', String(last - 1)],
    ['Control+Home', 'Select all rows'],
  ] as const) {
    await page.press(key);
    await expectFocus(page, focused);
  }
  await page.expectTexts(drawer, []);
});

test('11. a link shows a colleague the same view', async ({ page, site, colleague }) => {
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

test('12. a dark system gets a dark page', async ({ page, colleague }) => {
  expect(await page.run(backgroundBrightness, 'h1')).toBeGreaterThan(200);
  expect(await colleague.run(backgroundBrightness, 'h1')).toBeLessThan(60);
});

test('13. the whole list is printed, on white paper', async ({ colleague }) => {
  await colleague.run(showAsPrinted);
  await colleague.expectTexts({ css: '.print-list thead th' }, [...COLUMNS]);
  const rows = ofView.map((device) => COLUMNS.map((column) => rawText(device, column)).join(''));
  await colleague.expectTexts({ css: '.print-list tbody tr' }, rows);
  expect(await colleague.run(isVisible, '.print-list td')).toBe(true);
  expect(await colleague.run(isVisible, '[role=grid]')).toBe(false);
  expect(await colleague.run(isVisible, 'input[type=search]')).toBe(false);
  expect(await colleague.run(backgroundBrightness, '.print-list td')).toBeGreaterThan(200);
});

test('14. signing out ends on the start page', async ({ page, site }) => {
  await page.goto(addressOf(site, 'documented-example'));
  await page.click(byRole('button', /Ada Admin/));
  await page.click(item('Sign out'));
  await page.expectTexts(byRole('button', 'Sign in'), ['Sign in']);
  await expect.poll(async () => (await page.address()).href).toBe(`${site.origin}/`);
});

test('15. nothing was reported on the console', async ({ page, colleague, site }) => {
  await expectQuiet(page, site);
  await expectQuiet(colleague, site);
});
