import type { BrowserContext, Page } from '@playwright/test';

import { cellAt } from './kit/grid.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const VERDICT = 'Finished: 25 of 25 devices failed';
const NOT_LOADED = 'This part of the page did not load';
const UNREACHABLE = 'This site cannot be reached just now';

/** Answers 404 for the file, as after a new deployment; returns a function that restores it. */
async function remove(context: BrowserContext, file: string): Promise<() => Promise<void>> {
  const pattern = `**/assets/${file}-*.js`;
  await context.route(pattern, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  return () => context.unroute(pattern);
}

const reload = (page: Page) => page.getByRole('alert').getByRole('button', { name: 'Reload' });

const PARTS: readonly {
  readonly file: string;
  readonly open: (page: Page) => Promise<void>;
  readonly shown: (page: Page) => ReturnType<Page['getByRole']>;
}[] = [
  {
    file: 'DeviceDetails',
    open: (page) => cellAt(batchScreen(page).grid, 0, 'Serial number').dblclick(),
    shown: (page) => page.getByRole('button', { name: 'Close details' }),
  },
  {
    file: 'CellMenu',
    open: (page) => cellAt(batchScreen(page).grid, 0, 'Serial number').click({ button: 'right' }),
    shown: (page) => page.getByRole('menuitem', { name: 'Filter by this value' }),
  },
  {
    file: 'ColumnsPopover',
    open: (page) => page.getByRole('button', { name: 'Columns', exact: true }).click(),
    shown: (page) => page.getByRole('dialog', { name: 'Columns' }),
  },
  {
    file: 'OpenedAccountMenu',
    open: (page) => page.getByRole('button', { name: 'Ada Admin' }).click(),
    shown: (page) => page.getByRole('menuitem', { name: 'Sign out' }),
  },
];

for (const { file, open, shown } of PARTS) {
  test(`when ${file} fails to load, the devices stay and Reload fetches it`, async ({
    page,
    context,
    world,
    watching,
  }) => {
    watching.expectRefusals();
    const restore = await remove(context, file);
    await world.installClock();
    await openBatch(page, world, 'all-failed', '?tab=all');
    const { verdict, grid } = batchScreen(page);
    await expect(verdict).toHaveText(VERDICT);
    await world.pauseClock(); // otherwise the part is prefetched as soon as it is restored
    await open(page);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(NOT_LOADED);
    await expect(verdict).toHaveText(VERDICT);
    await expect(cellAt(grid, 0, 'Serial number')).toBeVisible();

    await context.setOffline(true);
    await reload(page).click();
    await expect(alert).toContainText(UNREACHABLE);
    await expect(verdict).toHaveText(VERDICT);

    await context.setOffline(false);
    await restore();
    await reload(page).click();
    await expect(alert).toHaveCount(0);
    await expect(verdict).toHaveText(VERDICT);
    if (!(await shown(page).isVisible())) await open(page); // where the page had to be reloaded
    await expect(shown(page)).toBeVisible();
  });
}

test('a screen that fails to load shows an error, and Reload restores it at its address', async ({
  page,
  context,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { path } = addressOf('all-failed');
  const { verdict } = batchScreen(page);
  const restore = await remove(context, 'BatchScreen');
  await openBatch(page, world, 'all-failed');
  await expect(verdict).toHaveText('This screen did not load');
  await expect(page.getByRole('button', { name: 'Ada Admin' })).toBeVisible();
  await restore();
  await reload(page).click();
  await expect(verdict).toHaveText(VERDICT);
  await expect(page).toHaveURL(world.origin + path);
});

test('an idle page has loaded all parts, so that they work offline', async ({
  page,
  context,
  world,
  watching,
}) => {
  watching.expectRefusals();
  await world.installClock();
  await openBatch(page, world, 'all-failed', '?tab=all');
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  const fetched = ['DeviceDetails', 'CellMenu', 'ColumnsPopover', 'OpenedAccountMenu', 'LookupScreen'].map(
    (file) => page.waitForResponse((response) => response.url().includes(`/assets/${file}-`)),
  );
  await world.runFor(10_000);
  await Promise.all(fetched);
  await context.setOffline(true);
  await cellAt(batchScreen(page).grid, 0, 'Serial number').dblclick();
  await expect(page.getByRole('button', { name: 'Close details' })).toBeVisible();
});
