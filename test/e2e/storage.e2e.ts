import type { Page } from '@playwright/test';

import { failureOn } from './kit/failure.ts';
import { batchScreen } from './kit/screen.ts';
import { authorizeCalls, expectPerson, SIGN_IN } from './kit/sign-ins.ts';
import { ADA } from './kit/tabs.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';

type StorageKind = 'localStorage' | 'sessionStorage';

const VERDICT = 'Finished: 1 of 1 device failed';

/** Fills the storage until the browser accepts no further character. */
const fill = (page: Page, kind: StorageKind) =>
  page.evaluate((kind) => {
    for (let size = 1_000_000, count = 0; size >= 1; count += 1) {
      try {
        globalThis[kind].setItem(`other-${count}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  }, kind);

/** Replaces the values of MSAL's session storage keys that match. */
const damage = (page: Page, pattern: RegExp, change: 'cut' | 'secret') =>
  page.evaluate(
    ([source, change]) => {
      const pattern = new RegExp(source);
      const keys = Object.keys(sessionStorage).filter((key) => pattern.test(key));
      for (const key of keys) {
        const text = sessionStorage.getItem(key) ?? '';
        const damaged = change === 'cut' ? '{' : JSON.stringify({ ...JSON.parse(text), secret: 'x.%.x' });
        sessionStorage.setItem(key, damaged);
      }
      return keys.length;
    },
    [pattern.source, change] as const,
  );

test('with a full localStorage signing in and reloading still work', async ({ page, world }) => {
  await page.goto(world.origin);
  await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
  await fill(page, 'localStorage');
  await openBatch(page, world, 'documented-example');
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  await page.reload();
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
  await expectPerson(page, ADA);
  expect(authorizeCalls(world)).toHaveLength(1);
});

test('where the sign-in state cannot be stored, the page shows an error and does not redirect', async ({
  page,
  world,
}) => {
  const alert = page.getByRole('alert');
  await test.step('full, found out by the click', async () => {
    await page.goto(world.origin);
    await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
    await fill(page, 'sessionStorage');
    await page.getByRole('button', SIGN_IN).click();
    await expect(alert).toContainText('This browser stores nothing for this site, or its storage is full');
    await page.evaluate(() => sessionStorage.clear());
  });
  await test.step('blocked, found out at the start', async () => {
    await page.addInitScript(() => {
      for (const kind of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, kind, {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
    await page.reload();
    await expect(alert).toContainText('This browser stores nothing for this site');
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', SIGN_IN).click();
    await expect(alert).toContainText('This browser stores nothing for this site');
  });
  expect(authorizeCalls(world)).toEqual([]);
});

test('a stored username of 200 kB is not put into an address', async ({ page, world }) => {
  await page.goto(world.origin);
  await expect(page.getByRole('button', SIGN_IN)).toBeVisible();
  await page.evaluate(() => localStorage.setItem('device-batch-status.sign-in-hint', 'a'.repeat(200_000)));
  await page.reload();
  await signIn(page);
  const asked = authorizeCalls(world);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.has('login_hint')).toBe(false);
});

test('MSAL’s cache is cleared when it cannot be read', async ({ page, world }) => {
  await openBatch(page, world, 'documented-example');
  const { verdict } = batchScreen(page);
  for (const pattern of [/account\.keys/, /token\.keys/, /active-account/, /^msal\./]) {
    await test.step(`${pattern}`, async () => {
      await expect(verdict).toHaveText(VERDICT);
      expect(await damage(page, pattern, 'cut')).toBeGreaterThan(0);
      await page.reload();
      await expect(verdict).not.toHaveText('Something went wrong on this page');
      await signIn(page);
    });
  }
  await expect(verdict).toHaveText(VERDICT);
});

test('an account that MSAL cannot read does not lock the tab', async ({ page, world }) => {
  await openBatch(page, world, 'documented-example');
  await expectPerson(page, ADA);
  const damaged = await page.evaluate(() => {
    const accounts = Object.keys(sessionStorage).filter((key) =>
      sessionStorage.getItem(key)?.includes('"tenantProfiles"'),
    );
    for (const key of accounts) {
      const account = JSON.parse(sessionStorage.getItem(key) ?? '');
      sessionStorage.setItem(key, JSON.stringify({ ...account, tenantProfiles: 5 }));
    }
    return accounts.length;
  });
  expect(damaged).toBe(1);
  await page.reload();
  await signIn(page);
  await expect(batchScreen(page).verdict).toHaveText(VERDICT);
});

test('a damaged ID token asks for a sign-in, which replaces it', async ({ page, world }) => {
  await openBatch(page, world, 'in-progress');
  const { verdict, refresh, automatic } = batchScreen(page);
  await expect(verdict).toHaveText(/^Processing/);
  await automatic.click();
  expect(await damage(page, /idtoken/, 'secret')).toBe(1);
  await refresh.click();
  const failure = failureOn(page);
  await expect(failure).toContainText('Your session has ended.');
  await expect(verdict).toHaveText(/^Processing/);
  await failure.getByRole('button', SIGN_IN).click();
  await expect(failure).toBeHidden();
  await expect(refresh).toBeEnabled();
  await expect(verdict).toHaveText(/^Processing/);

  expect(await damage(page, /idtoken/, 'secret')).toBe(1);
  await page.reload();
  await signIn(page);
  await expect(verdict).toHaveText(/^Processing/);
});
