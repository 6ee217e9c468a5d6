import type { Locator, Page } from '@playwright/test';

import { expectAccessible } from './kit/axe.ts';
import { details } from './kit/details.ts';
import { sampleDevices, type SampleDevice } from './kit/sample.ts';
import { batchScreen, countOf, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const OTHER = 'Registered to another organisation';
const ALREADY = 'Already this customer’s';
const NEXT_OF_808 = /^Ask the previous owner, the seller or the repairer to remove the device/;

const causesOn = (page: Page): Locator => page.getByRole('list', { name: 'Causes' });
const causeButton = (page: Page, name: string): Locator =>
  causesOn(page).getByRole('button', { name: new RegExp(`^${name} [\\d,]+$`) });

/** How many devices have each cause, most important step first is left to the screen. */
function countsOf(devices: readonly SampleDevice[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { Cause } of devices) if (Cause !== '') counts[Cause] = 1 + (counts[Cause] ?? 0);
  return counts;
}

/** The same as the screen shows it. */
async function countsShown(page: Page): Promise<Readonly<Record<string, number>>> {
  const texts = await causesOn(page).getByRole('listitem').getByRole('button').allInnerTexts();
  return Object.fromEntries(
    texts.map((text) => {
      const [, name = text, count = ''] = /^(.*) ([\d,]+)$/s.exec(text.trim()) ?? [];
      return [name.trim(), Number(count.replaceAll(',', ''))];
    }),
  );
}

test('the causes are counted, and each filters the grid, in the address too', async ({ page, world }) => {
  const devices = await sampleDevices('thousand');
  const counts = countsOf(devices);
  await openBatch(page, world, 'thousand', '?tab=succeeded&q=5cg4');
  const { grid, tab, search, cause, chips } = batchScreen(page);
  await expect(causesOn(page)).toBeVisible();
  expect(await countsShown(page)).toEqual(counts);
  const failed = Object.values(counts).reduce((sum, count) => sum + count, 0);
  expect(failed).toBe(devices.filter(({ Status }) => Status === 'Failed').length);

  await causeButton(page, OTHER).click();
  await expect(causeButton(page, OTHER)).toHaveAttribute('aria-pressed', 'true');
  await expect(tab('Failed')).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveValue('');
  await expect(cause).toHaveValue('other-tenant');
  await expect.poll(() => rowCount(grid)).toBe(counts[OTHER]);
  expect(await countOf(tab('Failed'))).toBe(counts[OTHER]);
  await expect(page).toHaveURL(/\?cause=other-tenant$/);
  await expect(page.getByText(NEXT_OF_808)).toBeVisible();

  // A colleague sees the same; the counts of the causes are those of the batch, whatever is filtered.
  await page.reload();
  await expect(causeButton(page, OTHER)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => rowCount(grid)).toBe(counts[OTHER]);
  expect(await countsShown(page)).toEqual(counts);

  await causeButton(page, ALREADY).click();
  await expect(causeButton(page, OTHER)).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(() => rowCount(grid)).toBe(counts[ALREADY]);
  await causeButton(page, ALREADY).click();
  await expect.poll(() => rowCount(grid)).toBe(failed);
  await expect(chips).toBeHidden();
  await expect(page).not.toHaveURL(/cause=/);
});

test('a link to a cause goes back to where it was opened from', async ({ page, world }) => {
  await openBatch(page, world, 'all-failed');
  await expect(causeButton(page, OTHER)).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await page.goBack();
  await causeButton(page, OTHER).click();
  await expect(page).toHaveURL(/cause=other-tenant$/);
  await page.goBack();
  await expect(page).toHaveURL(`${world.origin}/`);
  await page.goForward();
  await expect(causeButton(page, OTHER)).toHaveAttribute('aria-pressed', 'true');
});

test('a batch with one failed device is explained without a click', async ({ page, world }) => {
  await openBatch(page, world, 'documented-example');
  const { grid } = batchScreen(page);
  await expect(causeButton(page, OTHER)).toHaveAccessibleName(`${OTHER} 1`);
  const top = (await grid.boundingBox())?.y;
  for (const words of [
    /^This device is still registered to another organisation\./,
    NEXT_OF_808,
    'The previous owner, the seller or the manufacturer · Microsoft',
    'Not as it is. Once that is done, yes.',
  ]) {
    await expect(page.getByText(words)).toBeVisible();
  }
  await expect(page.getByRole('link', { name: 'Microsoft’s page on this' })).toHaveAttribute(
    'href',
    /^https:\/\/learn\.microsoft\.com\//,
  );
  expect((await grid.boundingBox())?.y, 'the grid, once the words have come').toBe(top);
});

test('devices that need nobody are told from those that do', async ({ page, world }) => {
  const devices = await sampleDevices('thousand');
  const failed = devices.filter(({ Status }) => Status === 'Failed');
  const settled = failed.filter(({ Cause }) => Cause === ALREADY);
  await openBatch(page, world, 'thousand');
  const { verdict, cell } = batchScreen(page);
  await expect(verdict).toHaveText(
    `Finished: ${failed.length} of 1,000 devices failed, ${failed.length - settled.length} need action, ` +
      `${settled.length} were already registered`,
  );
  await expect(page).toHaveTitle(new RegExp(`^${failed.length} failed · `));
  const colourOf = (name: string) =>
    cell(name)
      .first()
      .evaluate((element) => {
        const icon = element.closest('[role=row]')?.querySelector('svg');
        return icon ? getComputedStyle(icon).color : '';
      });
  expect(await colourOf(ALREADY)).not.toBe(await colourOf(OTHER));
});

test('details explain the cause of their device, and one whose code and name disagree', async ({
  page,
  world,
}) => {
  const devices = await sampleDevices('every-cause');
  const row = devices.find(
    (device) => device['Error code'] === '806' && device.Error === 'ZtdDeviceAssignedToOtherTenant',
  );
  if (!row) throw new Error('The sample lacks a contradiction');
  await openBatch(page, world, 'every-cause', `?device=${row.Row}`);
  const { drawer, next } = details(page);
  await expect(drawer.getByText(NEXT_OF_808)).toBeVisible();
  await expect(
    drawer.getByText(`Code and name do not agree: 806 by itself would be “${ALREADY}”.`),
  ).toBeVisible();
  await next.click();
  await expect(drawer.getByText('Nobody has published what this error means.')).toBeVisible();
  await expect(drawer.getByRole('listitem')).toHaveText('999 ZtdSomethingNew');
});

test('above a list every explanation fits the room kept for it until its words come', async ({
  page,
  world,
}) => {
  await openBatch(page, world, 'every-cause');
  const buttons = causesOn(page).getByRole('button');
  await expect(causesOn(page)).toBeVisible();
  expect(await buttons.count()).toBeGreaterThan(20);
  for (const width of [1199, 1024, 768]) {
    await page.setViewportSize({ width, height: 900 });
    const heights = new Map<number, string>();
    for (const button of await buttons.all()) {
      const name = (await button.innerText()).replace(/ \d+$/, '');
      // Here it has one sentence more than usual: code and name of a device disagree.
      if (name === OTHER) continue;
      await button.click();
      const explanation = page.getByRole('region', { name, exact: true });
      await expect(explanation.getByText('What to do', { exact: true })).toBeVisible();
      heights.set(Math.round((await explanation.boundingBox())?.height ?? 0), name);
    }
    expect.soft([...heights], `${width} px wide`).toHaveLength(1);
  }
});

test('the causes and their explanation are accessible', async ({ page, world }) => {
  await openBatch(page, world, 'every-cause', '?cause=not-found');
  await expect(page.getByText('What to do', { exact: true })).toBeVisible();
  await expectAccessible(page, 'causes');
});
