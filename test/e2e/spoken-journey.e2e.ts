import { fault } from '../sandbox/reply.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen, countOf } from './kit/screen.ts';
import { listen } from './kit/spoken.ts';
import { expect, signIn, test } from './kit/test.ts';

const SECOND = 1_000;
const FORM = 'focus h1: Check on a device batch';
const LOOKING_UP = 'focus h1: Looking up the batch…';
const PROBLEM =
  'alert Partner Center has a problem. The service answered with a fault of its own. The batch itself goes on in the background.';
const THROTTLED = 'Too many requests from your organisation.';
/** Whether a wait is announced depends on the machine. */
const WAIT = /(?:Loading|Signing in|Still waiting)/;

const sumOf = (lines: readonly string[], number: RegExp) =>
  lines.reduce((sum, line) => sum + Number(number.exec(line)?.[1] ?? 0), 0);

test('the announcements from sign-in to the form, a running batch, its end and a failure', async ({
  page,
  context,
  world,
  watching,
}) => {
  test.slow();
  watching.expectRefusals();
  const spoken = await listen(context);
  const { verdict, refresh, automatic, tab } = batchScreen(page);
  /** The announcements since the last call. */
  const heard = () => {
    const lines = spoken.splice(0).map(({ kind, text }) => `${kind} ${text}`);
    const waits = lines.filter((line) => WAIT.test(line));
    expect(waits.map((line) => line.replace(/^\w+ (?:h1: )?/, ''))).toEqual([
      ...new Set(waits.map((line) => line.replace(/^\w+ (?:h1: )?/, ''))),
    ]);
    return lines.filter((line) => !WAIT.test(line));
  };
  const openByForm = async (scenario: string) => {
    const { customerId, trackingId } = addressOf(scenario);
    await page.getByRole('textbox', { name: 'Customer ID' }).fill(customerId);
    await page.getByRole('textbox', { name: 'Batch tracking ID' }).fill(trackingId);
    await page.keyboard.press('Enter');
  };

  await world.installClock();
  await page.goto(`${world.origin}/`);
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  expect(heard()).toEqual([]);
  await signIn(page);
  await expect(verdict).toHaveText('Check on a device batch');
  expect(heard()).toEqual(['focus button: Sign in', 'focus button: Sign in as Ada Admin']);

  await openByForm('four-hundred');
  await expect(verdict).toHaveText(/^Queued:/);
  await expect(verdict).toBeFocused();
  await world.pauseClock();
  await world.runFor(SECOND);
  expect(heard()).toEqual([
    'focus input: Customer ID',
    'focus input: Batch tracking ID',
    LOOKING_UP,
    'status Queued: Partner Center has not started yet',
  ]);

  await world.runFor(60 * SECOND);
  await automatic.focus();
  await page.keyboard.press('Space');
  await world.runFor(6 * SECOND);
  const running = heard();
  expect(running.filter((line) => line.startsWith('focus'))).toEqual(['focus switch: Refresh automatically']);
  const [first = '', ...changes] = running.filter((line) => !line.startsWith('focus'));
  expect(first).toMatch(/^status Processing: \d+ of 400 devices done(?:, \d+ more failed)?$/);
  for (const line of changes) expect(line).toMatch(/^status (?:\d+ more failed, )?\d+ more done$/);
  // The lines above are all announcements.
  const failed = sumOf([first, ...changes], /(\d+) more failed/);
  expect(failed).toBe(await countOf(tab('Failed')));
  const done =
    sumOf([first], /: (\d+) of/) + sumOf(changes, /(\d+) more failed/) + sumOf(changes, /(\d+) more done/);
  await expect(verdict).toHaveText(`Processing: ${done} of 400 devices done`);

  await test.step('a failed look is heard once, however long its countdown and whatever comes by itself', async () => {
    world.interruption = fault(500, '800003', 'Unexpected service error.');
    await page.keyboard.press('Space');
    await expect(page.getByText(/Next refresh in \d+ s\./).first()).toBeVisible();
    const refreshes = world.statusCalls().length;
    await world.runFor(60 * SECOND);
    expect(world.statusCalls().length).toBeGreaterThan(refreshes);
    expect(heard()).toEqual([PROBLEM]);
    await refresh.focus();
    await page.keyboard.press('Enter');
    await world.runFor(2 * SECOND);
    expect(heard()).toEqual(['focus button: Refresh now', PROBLEM]);
  });

  world.interruption = null;
  await page.keyboard.press('Enter');
  await world.runFor(100 * SECOND);
  await expect(verdict).toHaveText(/^Finished:/);
  await world.runFor(20 * SECOND);
  const end = heard();
  expect(end.pop()).toBe(`status ${await verdict.innerText()}`);
  for (const line of end) expect(line).toMatch(/^status (?:\d+ more failed, )?\d+ more done$/);
  await page.keyboard.press('Enter');
  await world.runFor(6 * SECOND);
  expect(heard()).toEqual([`status ${await verdict.innerText()}`]);

  await test.step('a screen that tells a failure', async () => {
    await page.getByRole('link', { name: 'Device Batch Status' }).press('Enter');
    await expect(verdict).toHaveText('Check on a device batch');
    expect(heard()).toEqual(['focus a: Device Batch Status', FORM]);
    await openByForm('429');
    await expect(verdict).toHaveText(THROTTLED);
    await expect(verdict).toBeFocused();
    await world.runFor(5 * SECOND);
    expect(heard()).toEqual([
      'focus input: Customer ID',
      'focus input: Batch tracking ID',
      LOOKING_UP,
      `focus h1: ${THROTTLED}`,
      `alert Partner Center asked everyone to wait a little. Nothing is wrong with the batch.`,
    ]);
  });
});
