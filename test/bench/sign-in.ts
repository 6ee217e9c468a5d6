import type { Browser, Page } from '@playwright/test';

/** The session and local storage of a signed-in tab. */
export interface StoredSession {
  readonly sessionStorage: Readonly<Record<string, string>>;
  readonly localStorage: Readonly<Record<string, string>>;
}

/** Signs in through the Entra stand-in from the signed-out page. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in as Ada Admin' }).click();
}

/** Signs in once; MSAL's storage entries are copied into the measured pages. */
export async function storedSession(browser: Browser, origin: string): Promise<StoredSession> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(origin);
  await signIn(page);
  await page.getByRole('textbox', { name: 'Customer ID' }).waitFor();
  const session = await page.evaluate(() => ({
    sessionStorage: Object.fromEntries(Object.entries(sessionStorage)),
    localStorage: Object.fromEntries(Object.entries(localStorage)),
  }));
  await context.close();
  return session;
}

/** Pages of this origin start signed in. */
export async function startSignedIn(page: Page, session: StoredSession): Promise<void> {
  await page.addInitScript((stored) => {
    for (const [key, value] of Object.entries(stored.sessionStorage)) sessionStorage.setItem(key, value);
    for (const [key, value] of Object.entries(stored.localStorage)) localStorage.setItem(key, value);
  }, session);
}
