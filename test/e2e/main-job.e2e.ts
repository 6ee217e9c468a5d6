import { expect, openBatch, sandboxTest, signIn, test } from './kit/test.ts';

test('the documented example: which device failed, and why', async ({ page, world }) => {
  await openBatch(page, world, 'documented-example');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  const grid = page.getByRole('grid', { name: 'Devices' });
  await expect(grid.getByRole('gridcell', { name: '1234567890' })).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: '808' })).toBeVisible();
  await expect(grid.getByRole('gridcell', { name: 'ZtdDeviceAssignedToOtherTenant' })).toBeVisible();
  await expect(page).toHaveTitle('1 failed · Contoso');
});

test('a batch of 400 is watched to its end without interaction', async ({ page, world }) => {
  await world.installClock();
  await openBatch(page, world, 'four-hundred');
  const verdict = page.getByRole('heading', { level: 1 });
  await expect(verdict).toHaveText('Queued: Partner Center has not started yet');
  await world.runFor(40_000);
  await expect(verdict).toHaveText(/^Processing: \d+ of 400 devices done$/);
  await world.runFor(100_000);
  await expect(verdict).toHaveText(/^Finished: \d+ of 400 devices failed, /);
});

sandboxTest('a newcomer signs in with one click and sees the example', async ({ page, world }) => {
  await page.goto(`${world.origin}/sandbox`);
  await page.getByRole('link', { name: /documented example/ }).click();
  await signIn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
});
