import type { Page } from '@playwright/test';

import { customerNamed } from '../sandbox/customers.ts';
import { expectAccessible } from './kit/axe.ts';
import { addressOf } from './kit/sample.ts';
import { expect, openBatch, signIn, test } from './kit/test.ts';
import type { ProductionWorld } from './kit/world.ts';

const { path, customerId, trackingId } = addressOf('documented-example');
const retail = customerNamed('Contoso Retail');

function lookupForm(page: Page) {
  const matches = page.getByRole('list', { name: 'Matching customers' });
  return {
    customer: page.getByRole('textbox', { name: 'Customer ID' }),
    tracking: page.getByRole('textbox', { name: 'Batch tracking ID' }),
    matches,
    match: (name: string) => matches.getByRole('button', { name, exact: true }),
  };
}

/** The calls about customers themselves, as paths with what they ask for. */
function customerCalls(world: ProductionWorld): readonly string[] {
  return world.partnerCenter.calls
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => /\/customers(?:\/[^/]+)?$/i.test(pathname))
    .map(({ pathname, searchParams }) => searchParams.get('filter') ?? pathname);
}

const filter = (Field: string, Value: string) => JSON.stringify({ Field, Value, Operator: 'starts_with' });

test('a customer is chosen by name, by domain, with the mouse or the keyboard alone', async ({
  page,
  world,
}) => {
  await page.goto(world.origin);
  await signIn(page);
  const { customer, tracking, matches, match } = lookupForm(page);

  // By name: one search of each kind, and the choice fills in the ID and shows the name.
  await customer.fill('contoso');
  await expect(matches.getByRole('button')).toHaveText([
    /^Contoso/,
    /^Contoso Retail/,
    /^Contoso Services/,
    /^Contoso Logistics/,
  ]);
  const asked = [filter('CompanyName', 'contoso'), filter('Domain', 'contoso')];
  expect(customerCalls(world)).toEqual(asked);
  await match('Contoso Retail contosoretail.example').click();
  await expect(customer).toHaveValue(retail.id);
  await expect(customer).toHaveAccessibleDescription('Contoso Retail');
  await expect(customer).toBeFocused();
  await expect(matches).toBeHidden();

  // By domain, which is not how the name begins.
  await customer.fill('margiestravell');
  await expect(matches.getByRole('button')).toHaveText([
    'Margie’s Travel Logisticsmargiestravellogistics.example',
  ]);
  await page.keyboard.press('Escape');
  await expect(matches).toBeHidden();
  await expect(customer).toHaveValue('margiestravell');
  await expect(customer).toBeFocused();

  // With the keyboard, to the verdict.
  await customer.clear();
  await page.keyboard.type('Contoso');
  await expect(match('Contoso Logistics contosologistics.example')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(match('Contoso Retail contosoretail.example')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(customer).toBeFocused();
  await expect(customer).toHaveValue(customerId);
  await expect(customer).toHaveAccessibleDescription('Contoso');
  await page.keyboard.press('Tab');
  await expect(tracking).toBeFocused();
  await page.keyboard.insertText(trackingId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  // What was chosen need not be asked for.
  await expect(page).toHaveTitle('1 failed · Contoso');
  expect(customerCalls(world)).not.toContain(`/v1/customers/${customerId}`);
});

test('more customers than one page are there to be shown', async ({ page, world }) => {
  await page.goto(world.origin);
  await signIn(page);
  const { customer, matches } = lookupForm(page);
  await customer.fill('co');
  const names = matches.getByRole('button', { name: /\.example$/ });
  await expect(names).toHaveCount(10);
  await expectAccessible(page, 'customers to choose from');
  await matches.getByRole('button', { name: 'Show more' }).click();
  await expect(names).toHaveCount(12);
  await expect(names.nth(9)).toBeFocused();
  await expect(matches.getByRole('button')).toHaveCount(12);
  const [first, , next] = world.partnerCenter.calls;
  expect(first?.headers.get('MS-ContinuationToken')).toBeNull();
  expect(new URL(next?.url ?? '').searchParams.get('seekOperation')).toBe('Next');
  expect(next?.headers.get('MS-ContinuationToken')).toMatch(/./);
});

test('IDs are no names, and nobody of that name is said', async ({ page, world }) => {
  await page.goto(world.origin);
  await signIn(page);
  const { customer, tracking, matches } = lookupForm(page);
  await customer.fill(customerId);
  await customer.fill(customerId.slice(0, 23));
  await customer.fill('c');
  await customer.fill('Nobody & Sons');
  await expect(page.getByText('No customer’s name or domain begins like this.').last()).toBeVisible();
  // An ampersand is in no domain: the name alone was sought.
  expect(customerCalls(world)).toEqual([filter('CompanyName', 'Nobody & Sons')]);
  await tracking.focus();
  await expect(page.getByText('No customer’s name or domain begins like this.')).toBeHidden();
  await expect(matches).toBeHidden();
});

test('without the right, the field takes IDs and the service was asked once', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  await page.goto(world.origin);
  await signIn(page, 'Nia NoRole');
  const { customer, tracking, matches } = lookupForm(page);
  await expect(customer).toHaveAttribute('placeholder', /name/);
  await customer.fill('contoso');
  await expect(customer).not.toHaveAttribute('placeholder', /name/);
  await customer.fill('northwind');
  await customer.fill('wingtip');
  await expect(matches).toBeHidden();
  await customer.fill(customerId);
  await tracking.fill(trackingId);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(() => world.looks().length).toBe(2);
  await expect(page).toHaveTitle('1 failed · Device Batch Status');
  expect(customerCalls(world)).toEqual([filter('CompanyName', 'contoso')]);
});

test('a batch is watched for long, and its customer asked for once', async ({ page, world }) => {
  await world.holdTime();
  await openBatch(page, world, 'four-hundred');
  const { customerId, path } = addressOf('four-hundred');
  const name = page.getByRole('definition').filter({ hasText: /^Northwind Traders$/ });
  await expect(name).toBeVisible();
  await expect(page).toHaveTitle('Queued · Northwind Traders');
  await world.passTime(60_000);
  await expect(page).toHaveTitle(/^\d+ % · Northwind Traders$/);
  await world.passTime(90_000);
  await expect(page).toHaveTitle(/^\d+ failed · Northwind Traders$/);
  expect(world.looks().length).toBeGreaterThan(10);
  expect(customerCalls(world)).toEqual([`/v1/customers/${customerId}`]);
  await expect(page).toHaveURL(`${world.origin}${path}`);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.cookie]),
  );
  expect(kept).not.toContain('Northwind');
});

test('who may not know the name watches all the same, and it is asked for once', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  await world.holdTime();
  await page.goto(world.origin + path);
  await signIn(page, 'Nia NoRole');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect.poll(() => world.looks().length).toBe(2);
  await world.passTime(60_000);
  await expect(page.getByText('Contoso')).toBeHidden();
  await expect(page).toHaveTitle('1 failed · Device Batch Status');
  await page.getByRole('link', { name: 'Device Batch Status' }).click();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
  expect(customerCalls(world)).toEqual([`/v1/customers/${customerId}`]);
});
