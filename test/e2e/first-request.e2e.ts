import { lookupForm } from './kit/lookup-form.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, openStartPage, test } from './kit/test.ts';

// React may delay content up to 300 ms after a Suspense fallback, by a timer, which never fires here.
test('a batch opened by its address is requested without waiting for a timer, and shown with the next frame', async ({
  page,
  world,
}) => {
  const { verdict } = batchScreen(page);
  await world.installClock();
  await openBatch(page, world, 'all-failed');
  await expect(verdict).toHaveText('Finished: 25 of 25 devices failed');
  const before = world.statusCalls().length;
  await world.pauseClock();
  await page.reload();
  await expect.poll(() => world.statusCalls().length).toBe(before + 1);
  await expect(page.locator('.skeleton h1')).toHaveText('Finished: 25 of 25 devices failed');
  await page.clock.runFor(50); // the frame that paints it, in this page's time
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(verdict).toHaveText('Finished: 25 of 25 devices failed');
});

test('a batch opened from the form is requested and shown without waiting for a timer', async ({
  page,
  world,
}) => {
  const { customerId, trackingId } = addressOf('all-failed');
  await world.installClock();
  await openStartPage(page, world);
  const { customer, tracking, submit } = lookupForm(page);
  await customer.fill(customerId);
  await tracking.fill(trackingId);
  await world.pauseClock();
  await submit.click();
  await expect.poll(() => world.statusCalls().length).toBe(1);
  await expect(batchScreen(page).verdict).toHaveText('Finished: 25 of 25 devices failed');
});
