import { writeFile } from 'node:fs/promises';

import { lookupForm } from './kit/lookup-form.ts';
import { addressOf } from './kit/sample.ts';
import { expect, openStartPage, signIn, test } from './kit/test.ts';

const failed = addressOf('all-failed');
const well = addressOf('all-well');

test('leaving a batch fills the form with its IDs', async ({ page, world, watching }) => {
  watching.expectRefusals();
  const missing = addressOf('404-1000');
  const { customer, tracking, submit, verdict } = lookupForm(page);
  const another = page.getByRole('link', { name: 'Look up another batch' });
  const expectIds = async () => {
    await expect(customer).toHaveValue(missing.customerId);
    await expect(tracking).toHaveValue(missing.trackingId);
  };
  await openStartPage(page, world);
  await customer.fill(missing.customerId);
  await tracking.fill(missing.trackingId);
  await submit.click();
  await another.click();
  await expectIds();
  await page.goBack();
  await expect(another).toBeVisible();
  await page.goBack();
  await expectIds();

  await page.goForward();
  await page.reload();
  await expect(another).toBeVisible();
  await page.goBack();
  await expectIds();

  // The same after opening the batch by a link.
  await page.goto(world.origin + well.path);
  await expect(verdict).toHaveText('Finished: all 40 devices registered');
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await expect(customer).toHaveValue(well.customerId);
  await expect(tracking).toHaveValue(well.trackingId);
});

test('dropping a file anywhere does not navigate away', async ({ page, world, context }, testInfo) => {
  const file = testInfo.outputPath('upload.txt');
  await writeFile(file, `Location: ${well.path}`);
  const devTools = await context.newCDPSession(page);
  /** Drops the file there; fails where the app does not prevent the browser's default, which opens the file. */
  const dropAt = async (x: number, y: number) => {
    const outcomes = await page.evaluateHandle(() => {
      const outcomes: { readonly type: string; readonly isRefusedOrTaken: boolean }[] = [];
      for (const type of ['dragover', 'drop']) {
        // Runs after the app's own listeners.
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

  // The form accepts it.
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await expect(tracking).toHaveValue(failed.trackingId);
  await dropAt(640, 650);
  await expect(tracking).toHaveValue(well.trackingId);
});
