import { writeFile } from 'node:fs/promises';

import { lookupForm } from './kit/lookup-form.ts';
import { addressOf } from './kit/sample.ts';
import { expect, openStartPage, signIn, test } from './kit/test.ts';

const failed = addressOf('all-failed');
const well = addressOf('all-well');

test('the IDs of the batch that was on screen stand in the form again, to be corrected', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const missing = addressOf('404-1000');
  const { customer, tracking, submit, verdict } = lookupForm(page);
  const another = page.getByRole('link', { name: 'Look up another batch' });
  const expectKept = async () => {
    await expect(customer).toHaveValue(missing.customerId);
    await expect(tracking).toHaveValue(missing.trackingId);
  };
  await openStartPage(page, world);
  await customer.fill(missing.customerId);
  await tracking.fill(missing.trackingId);
  await submit.click();
  await another.click();
  await expectKept();
  await page.goBack();
  await expect(another).toBeVisible();
  await page.goBack();
  await expectKept();

  await page.goForward();
  await page.reload();
  await expect(another).toBeVisible();
  await page.goBack();
  await expectKept();

  // Who came by a link finds its IDs there too.
  await page.goto(world.origin + well.path);
  await expect(verdict).toHaveText('Finished: all 40 devices registered');
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await expect(customer).toHaveValue(well.customerId);
  await expect(tracking).toHaveValue(well.trackingId);
});

test('a file dropped anywhere never leaves the page', async ({ page, world, context }, testInfo) => {
  const file = testInfo.outputPath('upload.txt');
  await writeFile(file, `Location: ${well.path}`);
  const devTools = await context.newCDPSession(page);
  /** Drags the file there and drops it; fails where the browser is left to do with it what it does: to open it. */
  const dropAt = async (x: number, y: number) => {
    const outcomes = await page.evaluateHandle(() => {
      const outcomes: { readonly type: string; readonly isRefusedOrTaken: boolean }[] = [];
      for (const type of ['dragover', 'drop']) {
        // Heard after the app's own listeners.
        const listener = (event: Event) => outcomes.push({ type, isRefusedOrTaken: event.defaultPrevented });
        addEventListener(type, listener);
      }
      return outcomes;
    });
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devTools.send('Input.dispatchDragEvent', { type, x, y, data });
    }
    await expect.poll(() => outcomes.evaluate((list) => list.length)).toBeGreaterThan(0);
    const left = await outcomes.evaluate((list) => list.filter(({ isRefusedOrTaken }) => !isRefusedOrTaken));
    expect(left, `dropped at ${x}, ${y}`).toEqual([]);
  };
  const { verdict, tracking } = lookupForm(page);

  await page.goto(world.origin + failed.path);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await dropAt(640, 400);
  await signIn(page);
  await expect(verdict).toHaveText('Finished: 25 of 25 devices failed');
  const search = await page.getByRole('searchbox').boundingBox();
  await dropAt(640, 500);
  await dropAt((search?.x ?? 0) + 40, (search?.y ?? 0) + 10);
  await dropAt(640, 20);
  await expect(verdict).toHaveText('Finished: 25 of 25 devices failed');
  expect(page.url()).toBe(`${world.origin}${failed.path}`);

  // The form takes it.
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await expect(tracking).toHaveValue(failed.trackingId);
  await dropAt(640, 650);
  await expect(tracking).toHaveValue(well.trackingId);
});
