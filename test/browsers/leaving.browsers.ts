import { expectQuiet, expectRows } from './kit/expect.ts';
import { SCREEN } from './kit/screen.ts';
import { addressOf, expect, signIn, test } from './kit/test.ts';
import { failed } from './kit/view.ts';

/** Lazily loaded files, in the order of their use: a browser requests a loaded file only once. */
const FILES = ['render-entra', 'BatchScreen', 'DeviceDetails'] as const;

for (const [index, file] of FILES.entries()) {
  test(`a page that is left while ${file} loads reports no error`, async ({ page, site }) => {
    site.delayFiles(FILES.slice(index));
    await page.goto(addressOf(site, 'thousand'));
    if (file === 'BatchScreen') await signIn(page);
    if (file === 'DeviceDetails') {
      await expectRows(page, failed);
      await page.click(SCREEN.cell(0, 'Device ID'), { count: 2 });
    }
    await expect.poll(() => site.isWaitedFor(file)).toBe(true);
    await page.goto(`${site.origin}/sandbox`);
    await page.goto(site.origin); // its files are delayed as well: nothing more is loaded
    await expectQuiet(page, site);
    await page.goto('about:blank');
    site.releaseFiles();
  });
}
