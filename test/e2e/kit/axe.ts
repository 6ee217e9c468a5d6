import { expect, type Page } from '@playwright/test';
import axeCore from 'axe-core';

declare global {
  /** In the page, once axe has been injected. */
  var axe: typeof axeCore | undefined;
}

const NARROW = { width: 320, height: 640 };

/**
 * Fails on any rule of axe that the page breaks, in light, in dark and, without scrolling sideways, 320 px wide.
 * `covered`: elements half under an open menu, which can be pressed only once it is closed.
 */
export async function expectAccessible(page: Page, screen: string, covered?: string): Promise<void> {
  const usual = page.viewportSize();
  // Polled: colours may still be in transition, and a script lays out another width.
  const softly = expect.configure({ soft: true });
  const expectNone = (look: string) =>
    softly.poll(() => violations(page, covered), { message: `${screen}, ${look}` }).toEqual([]);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await switchTo(page, colorScheme);
    await expectNone(colorScheme);
  }
  await switchTo(page, 'light');
  await page.setViewportSize(NARROW);
  await expectNone('320 px wide');
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  softly(overhang, `${screen}: pixels to scroll sideways at 320 px`).toBeLessThanOrEqual(0);
  if (usual) await page.setViewportSize(usual);
}

/** Resolves once the page has handled the change: a script redraws it. */
async function switchTo(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  const heard = page.evaluate((scheme) => {
    const query = matchMedia(`(prefers-color-scheme: ${scheme})`);
    return new Promise<void>((resolve) => {
      if (query.matches) resolve();
      else query.addEventListener('change', () => resolve(), { once: true });
    });
  }, colorScheme);
  await page.emulateMedia({ colorScheme });
  await heard;
}

/** The violated rules and where, one text each: all default rules, and those of WCAG 2.2 AA that axe disables. */
async function violations(page: Page, covered?: string): Promise<string[]> {
  // Evaluated, not added as a script: the page's Content-Security-Policy blocks other scripts.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  return page.evaluate(async (covered) => {
    const { axe } = globalThis;
    if (!axe) throw new Error('axe has not come with its source');
    const rules = axe.getRules(['wcag22aa']).map(({ ruleId }) => [ruleId, { enabled: true }]);
    const found = await axe.run(covered === undefined ? document : { exclude: [covered] }, {
      rules: Object.fromEntries(rules),
      resultTypes: ['violations'],
    });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
    );
  }, covered);
}
