import type { Page } from '@playwright/test';

import { batchScreen, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const pageTop = (page: Page) => page.evaluate(() => Math.round(scrollY));

for (const size of [
  { width: 667, height: 375 },
  { width: 320, height: 256 },
]) {
  test(`at ${size.width} × ${size.height} the page scrolls beside the grid and past its end`, async ({
    page,
    world,
  }) => {
    await page.setViewportSize(size);
    await openBatch(page, world, 'all-failed');
    const { grid } = batchScreen(page);
    await expect.poll(() => rowCount(grid)).toBe(25);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const bottom = await pageTop(page);
    expect(bottom).toBeGreaterThan(0);
    const box = await grid.boundingBox();
    if (!box) throw new Error('The grid is not shown');
    expect(box.height / size.height).toBeLessThan(0.65);

    // The wheel over the grid scrolls its rows first, then the page.
    await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, size.height / 3));
    await page.mouse.wheel(0, 300);
    await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -2_000);
        return pageTop(page);
      })
      .toBeLessThan(bottom);
  });
}

test('with the text spacing of WCAG 1.4.12 a card clips neither cause nor ID', async ({ page, world }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openBatch(page, world, 'all-failed');
  const { grid } = batchScreen(page);
  await expect.poll(() => rowCount(grid)).toBe(25);
  await page.evaluate(() => {
    const spacing =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spacing);
    document.adoptedStyleSheets = [sheet];
  });
  const card = grid.getByRole('row').filter({ hasText: 'Registered to another organisation' }).first();
  const cut = () =>
    card.evaluate((row) =>
      [row, ...row.querySelectorAll('*')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .concat(
          [...row.querySelectorAll('span, [role=gridcell]')].filter(
            (it) => it.scrollHeight > it.clientHeight + 1 && it.clientHeight > 0,
          ),
        )
        .map((element) => element.textContent),
    );
  await expect.poll(cut).toEqual([]);
});
