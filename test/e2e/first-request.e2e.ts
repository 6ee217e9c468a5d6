import { lookupForm } from './kit/lookup-form.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { expect, openBatch, openStartPage, test } from './kit/test.ts';

// React waits up to 300 ms before it shows what comes soon after a Suspense fallback: a timer, which never fires here.
test('signed in, a batch is asked for and shown while no time passes', async ({ page, world }) => {
  const { verdict } = batchScreen(page);
  await world.installClock();
  await openBatch(page, world, 'all-failed');
  await expect(verdict).toHaveText('Finished: 25 of 25 devices failed');
  const before = world.statusCalls().length;
  await world.pauseClock();
  await page.reload();
  await expect.poll(() => world.statusCalls().length).toBe(before + 1);
  await expect(verdict).toHaveText('Finished: 25 of 25 devices failed');
});

test('from the form, a batch is asked for and shown while no time passes', async ({ page, world }) => {
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
