import { Gate } from './kit/gate.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen, TAB_NAMES } from './kit/screen.ts';
import { listen } from './kit/spoken.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('before the first answer nothing is counted, exported or announced as a result', async ({
  page,
  context,
  world,
}) => {
  const spoken = await listen(context);
  const gate = new Gate();
  gate.close();
  await page.route(`${world.apiBaseUrl}/v1${addressOf('documented-example').path}`, async (route) => {
    await gate.passed();
    await route.fallback();
  });
  await openBatch(page, world, 'documented-example');
  const { tab, verdict, panel } = batchScreen(page);
  const exports = ['Export CSV', 'Print'].map((name) => page.getByRole('button', { name, exact: true }));

  await expect(page).toHaveTitle(/^Looking up/);
  for (const name of TAB_NAMES) await expect(tab(name)).toHaveText(name);
  for (const button of exports) await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(panel.getByText(/device/)).toHaveCount(0);
  const early = spoken.map(({ text }) => text).join('; ');

  gate.open();
  await expect(verdict).toHaveText('Finished: 1 of 1 device failed');
  await expect(tab('Failed')).toHaveText(/1/);
  for (const button of exports) await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => spoken.map(({ text }) => text)).toContain('Finished: 1 of 1 device failed');
  expect(early).not.toMatch(/finished|unknown|no devices|\d devices?/i);
});
