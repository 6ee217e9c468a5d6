import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { authorizeCalls, chooseInMenu, expectPerson, storedText, watchFrames } from './kit/sign-ins.ts';
import { ADA, openTab, SAM, TOKEN, VIEW } from './kit/tabs.ts';
import { expect, openBatch, openStartPage, signIn, test } from './kit/test.ts';

test('a new tab on a bookmark signs in automatically: one redirect, no history entry', async ({
  page,
  world,
  context,
}) => {
  const inFrames = watchFrames(context);
  await openBatch(page, world, 'thousand');
  await expectPerson(page, ADA);

  const tab = await openTab(context, world, 'all-failed');
  await expect(batchScreen(tab).verdict).toHaveText('Finished: 25 of 25 devices failed');
  await expectPerson(tab, ADA);
  await expect(tab).toHaveURL(`${world.origin}${addressOf('all-failed').path}${VIEW}`);
  const [, bounce, ...more] = authorizeCalls(world);
  expect(more).toEqual([]);
  expect(bounce?.get('prompt')).toBe('none');
  expect(bounce?.get('login_hint')).toBe('ada.admin@fabrikam.example');
  // The new tab's empty page and the batch: Back does not lead into the sign-in.
  expect(await tab.evaluate(() => history.length)).toBe(2);

  // Tabs share her username only; tokens and devices stay in their tab.
  const remembered = await tab.evaluate(() => JSON.stringify(localStorage));
  expect(remembered).toContain('ada.admin@fabrikam.example');
  expect(remembered.length).toBeLessThan(250);
  expect(remembered).not.toMatch(TOKEN);
  expect(inFrames).toEqual([]);
});

test('without a session the automatic sign-in ends at the button, once per tab', async ({
  page,
  world,
  context,
}) => {
  await openBatch(page, world, 'thousand');
  await expectPerson(page, ADA);
  world.entra.control.forgetSessions();
  const tab = await openTab(context, world, 'all-failed');
  await expectPerson(tab, null);
  await expect(tab.getByRole('alert')).toHaveCount(0);
  await expect(tab).toHaveURL(`${world.origin}${addressOf('all-failed').path}${VIEW}`);
  expect(authorizeCalls(world)).toHaveLength(2);
  await tab.reload();
  await expectPerson(tab, null);
  expect(authorizeCalls(world)).toHaveLength(2);

  await signIn(tab, SAM);
  await expect(batchScreen(tab).verdict).toHaveText('Finished: 25 of 25 devices failed');
  expect(authorizeCalls(world).at(-1)?.get('prompt')).toBeNull();

  await chooseInMenu(tab, SAM, 'Sign out');
  await expect(tab).toHaveURL(`${world.origin}/`);
  await expectPerson(tab, null);
  expect(await storedText(tab)).not.toContain('sam.sales');
  const calls = authorizeCalls(world).length;
  const last = await openTab(context, world, 'all-failed');
  await expectPerson(last, null);
  expect(authorizeCalls(world)).toHaveLength(calls);
  await expectPerson(page, ADA); // who did not sign out
});

test('changing the account removes all data of the first one from the tab', async ({ page, world }) => {
  await openBatch(page, world, 'thousand', VIEW);
  const { verdict, search } = batchScreen(page);
  await expect(verdict).toHaveText(/^Finished:/);
  const address = page.url();

  // Cancelled.
  await chooseInMenu(page, ADA, 'Use another account');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expectPerson(page, ADA);
  await expect(page).toHaveURL(address);

  await chooseInMenu(page, ADA, 'Use another account');
  await page.getByRole('button', { name: SAM }).click();
  await expectPerson(page, SAM);
  await expect(verdict).toHaveText(/^Finished:/);
  await expect(search).toHaveValue('5cg4');
  await expect(page).toHaveURL(address);
  expect(authorizeCalls(world).at(-1)?.get('prompt')).toBe('select_account');
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(kept).toContain('sam.sales');
  expect(kept).not.toContain('ada.admin');
  const bearers = world.statusCalls().map(({ headers }) => headers.get('Authorization'));
  expect(new Set(bearers).size).toBe(2);
  expect(bearers.at(-1)).not.toBe(bearers[0]);
});

test('IDs in the form survive a sign-in with the same account only', async ({ page, world }) => {
  const { customerId } = addressOf('all-failed');
  const customer = page.getByRole('textbox', { name: 'Customer ID' });
  const tracking = page.getByRole('textbox', { name: 'Batch tracking ID' });
  await openStartPage(page, world);
  await customer.fill(customerId);
  await tracking.fill('f1064d2a-95b3');
  await chooseInMenu(page, ADA, 'Use another account');
  await page.goBack();
  await expect(customer).toHaveValue(customerId);
  await expect(tracking).toHaveValue('f1064d2a-95b3');
  expect(await storedText(page)).not.toContain('f1064d2a');

  await chooseInMenu(page, ADA, 'Use another account');
  await page.getByRole('button', { name: SAM }).click();
  await expectPerson(page, SAM);
  await expect(customer).toHaveValue('');
  await expect(tracking).toHaveValue('');
  expect(await storedText(page)).not.toContain('f1064d2a');
});
