import type { Page } from '@playwright/test';

import { Gate } from './kit/gate.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

declare global {
  /** In the page, once `recordShifts` has run: what moved by itself, and how far. */
  var shifts: string[];
}

/** Not in TypeScript's library: of Chromium alone. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Call before the first navigation. */
async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('sources' in entry)) continue;
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of Chromium alone
        const { value, hadRecentInput, sources } = entry as LayoutShift;
        if (hadRecentInput) continue;
        const moved = sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${node?.nodeName} ${node?.textContent?.slice(0, 40)}: ${from.x}, ${from.y} to ${to.x}, ${to.y}`,
        );
        globalThis.shifts.push(`${value}: ${moved.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Two frames later every shift of the frame before is recorded. */
const shiftsOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => setTimeout(() => resolve(globalThis.shifts), 0)),
        );
      }),
  );

for (const [scenario, verdictWords] of [
  ['documented-example', /^Finished/],
  ['thousand', /^Finished/],
  ['all-well', /^Finished/],
  ['in-progress', /^Processing/],
] as const) {
  test(`nothing moves from the skeleton to the verdict and the customer’s name: ${scenario}`, async ({
    page,
    world,
  }) => {
    await recordShifts(page);
    const answer = new Gate();
    await page.route(`${world.apiBaseUrl}/v1${addressOf(scenario).path}`, async (route) => {
      await answer.passed();
      await route.fallback();
    });
    await openBatch(page, world, scenario);
    const { verdict, grid } = batchScreen(page);
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [768, 1024],
      [480, 800],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      answer.close();
      await page.reload();
      await expect(verdict).toHaveText('Looking up the batch…');
      await expect(grid).toBeVisible();
      answer.open();
      await expect(verdict).toHaveText(verdictWords);
      await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('…');
      expect(await shiftsOf(page), `${width} px wide`).toEqual([]);
    }
  });
}
