import { expect, type Page } from '@playwright/test';

import type { ServiceCall } from '../../sandbox/partner-center.ts';
import type { ExpectedBatch, ExpectedFailure } from './expected-screens.ts';
import { failureOn } from './failure.ts';
import { sampleDevices } from './sample.ts';
import { batchScreen, expectFirst, rowCount, TAB_NAMES } from './screen.ts';

/** The verdict, the count on every tab, and all cells of the first row or the message instead of it. */
export async function expectBatch(page: Page, scenario: string, expected: ExpectedBatch): Promise<void> {
  const { verdict, grid, panel } = batchScreen(page);
  // 17 MB of JSON pass through the browser's debugging pipe, which is slow on a busy machine.
  await expect(verdict).toHaveText(expected.heading, { timeout: 45_000 });
  if (expected.title !== null) {
    await expect.poll(() => page.title()).toMatch(new RegExp(`^${expected.title} · `));
  }
  for (const [index, name] of TAB_NAMES.entries()) {
    const count = new Intl.NumberFormat('en').format(expected.counts[index] ?? 0);
    await expect(page.getByRole('tab', { name: `${name} ${count}`, exact: true })).toBeVisible();
  }
  const [failed, , , all] = expected.counts;
  if (typeof expected.first === 'string') {
    await expect(panel).toContainText(expected.first);
  } else {
    const device = (await sampleDevices(scenario))[expected.first - 1];
    if (!device) throw new Error(`${scenario} has no row ${expected.first}`);
    const { status: _word, ...cells } = device;
    for (const [column, text] of Object.entries(cells)) await expectFirst(grid, column, [text]);
    expect(await rowCount(grid)).toBe(failed || all);
  }
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** The full-page failure has a title, one action, and the details for support. */
export async function expectFailure(
  page: Page,
  expected: ExpectedFailure,
  statusCalls: () => readonly ServiceCall[],
): Promise<void> {
  const failure = failureOn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(expected.heading);
  await expect(failure.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText(expected.heading);
  const [role, name] = expected.action;
  await expect(failure.getByRole(role, { name, exact: true })).toBeVisible();
  await expect(page).toHaveTitle(/^Problem · /);

  const details = failure.locator('pre');
  await expect(details).toBeHidden();
  await failure.getByText('Details for support').click();
  const missing = async () => {
    const text = await details.innerText();
    const sent = statusCalls().at(-1)?.headers; // read each time: another refresh may start automatically
    const ids = ['MS-RequestId', 'MS-CorrelationId'].map((name) => `${name}: ${sent?.get(name)}`);
    return [...expected.details, ...ids].filter((line) => !text.includes(line));
  };
  await expect.poll(missing).toEqual([]);
}
