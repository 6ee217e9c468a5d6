import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const THEMES = ['light', 'dark'] as const;
const NARROW = { width: 320, height: 640 };

/** Fails on any rule of axe that the page breaks, in light, in dark and, without scrolling sideways, 320 px wide. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const usual = page.viewportSize();
  // Colours that are still fading are no colours to measure.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await violations(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(NARROW);
  expect.soft(await violations(page), `${screen}, 320 px wide`).toEqual([]);
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overhang, `${screen}: pixels to scroll sideways at 320 px`).toBeLessThanOrEqual(0);
  if (usual) await page.setViewportSize(usual);
}

/** The rules broken and where, one line each: all default rules and those of WCAG 2.2 AA that axe leaves off. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added as a script: the page's Content-Security-Policy lets no other script in.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as typeof window & { readonly axe: typeof import('axe-core') };
    const nextFrame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    for (let frame = 0; frame < 2; frame += 1) await nextFrame(); // the page is told of a new scheme as it draws
    const isEnding = (animation: Animation) =>
      animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
    await Promise.allSettled(document.getAnimations().filter(isEnding).map(({ finished }) => finished));
    const rules = axe.getRules(['wcag22aa']).map(({ ruleId }) => [ruleId, { enabled: true }]);
    const found = await axe.run(document, { rules: Object.fromEntries(rules), resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`),
    );
  });
}
