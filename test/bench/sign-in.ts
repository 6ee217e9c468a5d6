import type { Browser, Page } from '@playwright/test';

/** What a signed-in tab keeps for itself, and what it shares with others. */
export interface StoredSession {
  readonly sessionStorage: Readonly<Record<string, string>>;
  readonly localStorage: Readonly<Record<string, string>>;
}

/** The real sign-in through the Entra stand-in, from the page that stands signed out. */
export async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign in as Ada Admin' }).click();
}

/** Signs in once, so that no measured page has to: what MSAL keeps in the tab's storage is put into theirs. */
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
