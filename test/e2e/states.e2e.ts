import { locationOf, SCENARIO_GROUPS } from '../sandbox/scenarios.ts';
import { expectBatch, expectFailure } from './kit/expect-screen.ts';
import { expectedOf, mismatches } from './kit/expected-screens.ts';
import { expect, signIn, test } from './kit/test.ts';

const LOOKING_UP = 'Looking up the batch…';
const STILL_WAITING = 'Partner Center is taking its time. Still waiting for the answer…';

test('the table of expected screens lists exactly the scenarios', () => {
  expect(mismatches()).toEqual([]);
});

for (const { title, scenarios } of SCENARIO_GROUPS) {
  test(`${title}: each shows its expected screen`, async ({ page, world, watching }) => {
    test.setTimeout(180_000);
    await world.installClock();
    for (const [index, scenario] of scenarios.entries()) {
      await test.step(scenario.title, async () => {
        const expected = expectedOf(scenario.id);
        if ('action' in expected) watching.expectRefusals();
        await page.goto(world.origin + locationOf(scenario));
        if (index === 0) await signIn(page);
        if (scenario.id === 'slow') {
          const says = (words: string) => page.getByRole('heading', { level: 1, name: words });
          await expect(says(LOOKING_UP)).toBeVisible();
          await world.runFor(6_000);
          await expect(says(STILL_WAITING)).toBeVisible();
          await world.runFor(10_000);
        }
        if (scenario.id === 'hangs') {
          await expect(page.getByRole('heading', { level: 1, name: LOOKING_UP })).toBeVisible();
          await world.runFor(21_000);
        }
        if ('action' in expected) await expectFailure(page, expected, world.statusCalls);
        else await expectBatch(page, scenario.id, expected);
      });
    }
  });
}
