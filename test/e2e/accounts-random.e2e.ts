import type { BrowserContext, Page } from '@playwright/test';

import { seededRandom } from '../sandbox/seeded.ts';
import { Gate } from './kit/gate.ts';
import { giveEveryoneADevice, watchNames } from './kit/owned-devices.ts';
import { addressOf } from './kit/sample.ts';
import { expectPerson, SIGN_IN } from './kit/sign-ins.ts';
import { expect, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const PEOPLE = ['Ada Admin', 'Sam Sales', 'Nia NoRole'];
const { path } = addressOf('in-progress');
const SEEDS = [1, 2, 3, 4, 5]; // each a test in its own browser context
const SEQUENCES = 10;
const STEPS = 2;

/** By keyboard: the pointer would have to wait until the menu stops moving. */
async function chooseInMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('banner').getByRole('button').press('Enter');
  await page.getByRole('menuitem', { name: item }).press('Enter');
}

/** The expected state of the two tabs and the login host. */
class Browser {
  readonly tabs: { page: Page; person: string | null }[] = [];
  /** The account with a session at the login host. */
  session: string | null = null;
  hint: string | null = null;
  readonly #context: BrowserContext;
  readonly #address: string;

  constructor(context: BrowserContext, world: ProductionWorld) {
    this.#context = context;
    this.#address = `${world.origin}${path}?tab=all`;
  }

  async open(index: number): Promise<void> {
    await this.tabs[index]?.page.close();
    const page = await this.#context.newPage();
    await page.goto(this.#address);
    this.tabs[index] = { page, person: this.hint === this.session ? this.hint : null };
  }

  async signIn(index: number, wanted: string): Promise<void> {
    const tab = this.#tab(index);
    await tab.page.getByRole('button', SIGN_IN).click();
    const isKnown = this.session !== null && (this.hint ?? this.session) === this.session;
    if (!isKnown) await tab.page.getByRole('button', { name: wanted }).click();
    this.#become(tab, isKnown ? this.session : wanted);
  }

  async useAnother(index: number, wanted: string): Promise<void> {
    const tab = this.#tab(index);
    await chooseInMenu(tab.page, 'Use another account');
    await tab.page.getByRole('button', { name: wanted }).click();
    this.#become(tab, wanted);
  }

  async signOut(index: number): Promise<void> {
    const { page, person } = this.#tab(index);
    await chooseInMenu(page, 'Sign out');
    await page.waitForURL((url) => url.pathname === '/');
    for (const tab of this.tabs) if (tab.person === person) tab.person = null;
    if (this.session === person) this.session = null;
    this.hint = null;
    await expectPerson(page, null);
    // Back to the batch's address without reloading the page.
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, this.#address);
  }

  /** Refreshes a tab's batch while the gate is closed; resolves while the answer is pending. */
  async look(index: number, gate: Gate): Promise<void> {
    const { page } = this.#tab(index);
    const refresh = page.getByRole('button', { name: 'Refresh now' });
    await expect(refresh).toBeEnabled();
    const asked = page.waitForRequest((request) => request.url().endsWith(path));
    // Closed only now: an earlier automatic refresh would be delayed and disable the button. A later one serves as well.
    gate.close();
    await refresh.press('Enter');
    await asked;
  }

  async check(): Promise<void> {
    for (const { page, person } of this.tabs) {
      await expectPerson(page, person);
      const device = page.getByRole('gridcell', { name: /^owner / });
      if (person === null) await expect(device).toHaveCount(0);
      else await expect(device).toHaveText(`owner ${person}.`);
    }
  }

  #tab(index: number) {
    const tab = this.tabs[index];
    if (!tab) throw new Error(`There is no tab ${index}`);
    return tab;
  }

  #become(tab: { person: string | null }, person: string | null): void {
    tab.person = person;
    this.session = person;
    this.hint = person;
  }
}

test('the check for devices under a wrong name detects them', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchNames);
  const seen = page.waitForEvent('pageerror');
  await page.goto('data:text/html,<header><button>Sam Sales</button></header><main>owner Ada Admin.</main>');
  expect((await seen).message).toBe('A device of Ada Admin is shown to Sam Sales');
  await context.close();
});

for (const seed of SEEDS) {
  test(`two tabs, three accounts, ${SEQUENCES} random sequences of signing in and out (seed ${seed})`, async ({
    page,
    world,
    context,
    watching,
  }) => {
    watching.expectRefusals(); // Nia may not read the customer
    await page.close();
    const gate = new Gate();
    await giveEveryoneADevice(context, world, gate);
    await context.addInitScript(watchNames);
    const random = seededRandom(seed);
    const oneOf = <Value>(values: readonly Value[]): Value => {
      const value = values[Math.floor(random() * values.length)];
      if (value === undefined) throw new Error('Nothing to choose from');
      return value;
    };

    const browser = new Browser(context, world);
    const step = {
      open: (index: number) => browser.open(index),
      signIn: (index: number) => browser.signIn(index, oneOf(PEOPLE)),
      useAnother: (index: number) => browser.useAnother(index, oneOf(PEOPLE)),
      signOut: (index: number) => browser.signOut(index),
    };
    await browser.open(0);
    await browser.open(1);
    for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
      for (let count = 0; count < STEPS; count += 1) {
        const index = oneOf([0, 1]);
        const person = browser.tabs[index]?.person ?? null;
        const name =
          random() < 0.1 ? 'open' : person === null ? 'signIn' : oneOf(['useAnother', 'signOut'] as const);
        const isSlow = random() < 0.5;
        await test.step(`${sequence}: tab ${index} of ${person ?? 'nobody'}: ${name}`, async () => {
          // The other tab's answer arrives after this tab has changed its account.
          const other = 1 - index;
          if (isSlow && browser.tabs[other]?.person) await browser.look(other, gate);
          await browser.tabs[index]?.page.bringToFront(); // a background tab renders once a second
          await step[name](index);
          gate.open();
          await browser.check();
        });
      }
    }
  });
}
