import { Gate } from './kit/gate.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { chooseInMenu, expectPerson, SIGN_IN, storedText } from './kit/sign-ins.ts';
import { ADA, openTab, SAM, TOKEN } from './kit/tabs.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';

test('signing out in one tab signs out every tab of that account, and no other', async ({
  page,
  world,
  context,
}) => {
  test.setTimeout(120_000); // a dozen page loads
  await openBatch(page, world, 'all-failed');
  const second = await openTab(context, world, 'all-failed');
  const asleep = await openTab(context, world, 'all-failed');
  for (const tab of [second, asleep]) await expect(batchScreen(tab).verdict).toHaveText(/^Finished:/);
  await asleep.goto('about:blank');
  const sams = await openTab(context, world, 'all-failed');
  await chooseInMenu(sams, ADA, 'Use another account');
  await sams.getByRole('button', { name: SAM }).click();
  await expectPerson(sams, SAM);

  await chooseInMenu(page, ADA, 'Sign out');
  await expect(page).toHaveURL(`${world.origin}/`);
  await asleep.goBack();
  for (const tab of [page, second, asleep]) {
    await expectPerson(tab, null);
    await expect(tab).toHaveTitle('Device Batch Status');
    await expect(batchScreen(tab).grid).toHaveCount(0);
    const left = (await tab.content()) + (await tab.evaluate(() => JSON.stringify(sessionStorage)));
    expect(left).not.toMatch(TOKEN);
    expect(left).not.toContain('Ada');
    expect(left).not.toContain('ada.admin');
  }
  // A reload restores neither the signed-out account nor signs in another.
  await second.reload();
  await expectPerson(second, null);

  await expectPerson(sams, SAM);
  await sams.reload();
  await expect(batchScreen(sams).verdict).toHaveText(/^Finished:/);
  await expectPerson(sams, SAM);
  await second.getByRole('button', SIGN_IN).click();
  await expectPerson(second, SAM); // the account with a session at Entra
});

test('a signed-out tab stays signed out when its account signs in again in another tab', async ({
  page,
  world,
  context,
}) => {
  await openBatch(page, world, 'all-failed');
  const second = await openTab(context, world, 'all-failed');
  await expectPerson(second, ADA);
  await chooseInMenu(page, ADA, 'Sign out');
  await expectPerson(second, null);

  const heard = second.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('storage', ({ newValue }) => newValue !== null && resolve());
      }),
  );
  await signIn(page, ADA);
  await heard;
  await expectPerson(second, null); // its tokens are removed
});

test('a tab that is redeeming its sign-in during a sign-out is signed out too', async ({
  page,
  world,
  context,
}) => {
  await openBatch(page, world, 'all-failed');
  const gate = new Gate();
  gate.close();
  const late = await context.newPage();
  await late.route(/\/oauth2\/v2\.0\/token/, async (route) => {
    await gate.passed();
    await route.fallback();
  });
  const asked = late.waitForRequest(/\/oauth2\/v2\.0\/token/);
  await late.goto(`${world.origin}${addressOf('all-failed').path}`, { waitUntil: 'commit' });
  await asked;
  await chooseInMenu(page, ADA, 'Sign out');
  await expectPerson(page, null);
  gate.open();
  await expectPerson(late, null);
  expect(await storedText(late)).not.toMatch(TOKEN);
  expect(await storedText(late)).not.toContain('ada.admin');
  await page.reload();
  await expectPerson(page, null);
});

test('an automatic sign-in that never returned is not mistaken for one by click', async ({ page, world }) => {
  await page.goto(`${world.origin}${addressOf('all-failed').path}`);
  await expectPerson(page, null);
  await page.evaluate(() => sessionStorage.setItem('device-batch-status.automatic-sign-in', 'asked'));
  await signIn(page, SAM);
  await expect(batchScreen(page).verdict).toHaveText('Finished: 25 of 25 devices failed');
  await page.reload();
  await expectPerson(page, SAM);
});
