import { jsonText } from '../sandbox/reply.ts';
import { failureOn } from './kit/failure.ts';
import { addressOf, sampleText } from './kit/sample.ts';
import { batchScreen, rowCount } from './kit/screen.ts';
import { authorizeCalls, renewals, SIGN_IN, watchFrames } from './kit/sign-ins.ts';
import { expect, openBatch, test } from './kit/test.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const VIEW = '?tab=all&q=5cg4&sort=serialNumber.asc';
const PROCESSING = 'Processing: 6 of 12 devices done';

test('a whole day on one batch needs one repeated sign-in and shows the right end', async ({
  page,
  world,
  context,
}) => {
  test.setTimeout(180_000);
  const { trackingId } = addressOf('in-progress');
  const { verdict, grid, search, header, tab } = batchScreen(page);
  const failure = failureOn(page);
  const inFrames = watchFrames(context);
  await world.installClock();
  // The remaining lifetime of a sign-in of yesterday (24 hours).
  world.entra.control.refreshTokenSeconds = (4.5 * HOUR) / 1_000;
  await openBatch(page, world, 'in-progress', VIEW);
  await expect(verdict).toHaveText(PROCESSING);
  await world.pauseClock();
  await world.runFor(2 * MINUTE, 2_000);
  const address = page.url();

  let asked = 0;
  for (let passed = 0; passed < 9 * HOUR; passed += 2 * MINUTE) {
    await world.fastForward(2 * MINUTE, MINUTE);
    if ((await failure.count()) === 0) continue;
    asked += 1;
    await test.step(`asked after ${passed / HOUR} hours`, async () => {
      await expect(failure).toContainText('Your session has ended.');
      await expect(failure.getByRole('button')).toHaveText(['Sign in']);
      await expect(verdict).toHaveText(PROCESSING);
      await expect(search).toHaveValue('5cg4');
      const [refreshes, calls] = [world.statusCalls().length, world.entra.control.calls.length];
      await world.fastForward(20 * MINUTE, MINUTE);
      expect(world.statusCalls()).toHaveLength(refreshes);
      expect(world.entra.control.calls).toHaveLength(calls);
      expect(page.url()).toBe(address);

      world.entra.control.refreshTokenSeconds = (24 * HOUR) / 1_000;
      await world.resumeClock();
      await failure.getByRole('button', SIGN_IN).click();
      await expect.poll(() => world.statusCalls().length).toBe(refreshes + 1);
      await expect(verdict).toHaveText(PROCESSING);
      await expect(failure).toHaveCount(0);
      await world.pauseClock();
      await expect(page).toHaveURL(address);
      await expect(search).toHaveValue('5cg4');
      await expect(header('Serial number')).toHaveAttribute('aria-sort', 'ascending');
      await world.runFor(2 * MINUTE, 2_000);
    });
  }
  expect(asked).toBe(1);
  expect(authorizeCalls(world)).toHaveLength(2);
  // A token of one hour is renewed five minutes before its expiry.
  expect(renewals(world).length).toBeGreaterThanOrEqual(8);
  expect(renewals(world).length).toBeLessThanOrEqual(10);

  const ended = JSON.parse(await sampleText('year-one'));
  world.interruption = jsonText(JSON.stringify({ ...ended, batchTrackingId: trackingId }));
  await world.runFor(2 * MINUTE, 10_000);
  await expect(verdict).toHaveText(
    'Finished: 4 of 12 devices failed, 2 need action, 2 were already registered',
  );
  await search.fill('');
  await expect(tab('Failed')).toContainText('4');
  await expect.poll(() => rowCount(grid)).toBe(12);
  await expect(page).toHaveTitle(/^4 failed · /);
  const refreshes = world.statusCalls().length;
  await world.fastForward(HOUR, 10 * MINUTE);
  expect(world.statusCalls()).toHaveLength(refreshes);
  expect(inFrames).toEqual([]);
});
