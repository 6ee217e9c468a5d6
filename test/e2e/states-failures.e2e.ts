import { fault } from '../sandbox/reply.ts';
import { expectedFailures } from './kit/expected-screens.ts';
import { failureOn } from './kit/failure.ts';
import { addressOf, firstAnswer } from './kit/sample.ts';
import { batchScreen, rowCount } from './kit/screen.ts';
import { expect, openBatch, test } from './kit/test.ts';

const ALL_WELL = 'Finished: all 40 devices registered';

test('a failed refresh keeps the data on screen', async ({ page, world, watching }) => {
  test.setTimeout(180_000);
  watching.expectRefusals();
  const { verdict, grid, refresh, cell } = batchScreen(page);
  const failure = failureOn(page);
  await openBatch(page, world, 'in-progress');
  await expect(verdict).toHaveText('Processing: 6 of 12 devices done');
  const told = new Set<string>();
  for (const [scenario, { heading, action, details }] of expectedFailures()) {
    // One of each kind. Throttling, which disables the button, and hanging have their own tests.
    if (told.has(heading) || details.includes('http-status: 429') || scenario === 'hangs') continue;
    told.add(heading);
    await test.step(scenario, async () => {
      world.interruption = await firstAnswer(scenario);
      await refresh.click();
      await expect(failure).toContainText(heading);
      await expect(failure.getByRole(action[0], { name: action[1], exact: true })).toBeVisible();
      await expect(verdict).toHaveText('Processing: 6 of 12 devices done');
      await expect(cell('806').first()).toBeVisible();
      expect(await rowCount(grid)).toBe(2);
      await failure.getByText('Details for support').click();
      for (const line of details) await expect(failure.locator('pre')).toContainText(line);

      world.interruption = null;
      await refresh.click();
      await expect(failure).toHaveCount(0);
    });
  }
});

test('a failure without data is resolved by trying again or by swapping the IDs', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict } = batchScreen(page);
  world.interruption = fault(500, '800003', 'Unexpected service error.');
  await openBatch(page, world, 'all-well');
  await expect(verdict).toHaveText('Partner Center has a problem.');
  world.interruption = null;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(verdict).toHaveText(ALL_WELL);

  const { path, customerId, trackingId } = addressOf('all-well');
  await page.goto(`${world.origin}/customers/${trackingId}/batchJobStatus/${customerId}`);
  await expect(verdict).toHaveText('There is no such customer.');
  await page.getByRole('link', { name: 'Try them swapped' }).click();
  await expect(verdict).toHaveText(ALL_WELL);
  await expect(page).toHaveURL(world.origin + path);
});
