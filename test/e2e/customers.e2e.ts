import type { Page } from '@playwright/test';

import { customerNamed } from '../sandbox/customers.ts';
import { expectAccessible } from './kit/axe.ts';
import { customerCalls } from './kit/customer-calls.ts';
import { addressOf } from './kit/sample.ts';
import { expect, openStartPage, test } from './kit/test.ts';

const { customerId, trackingId } = addressOf('documented-example');
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

const filter = (Field: string, Value: string) => JSON.stringify({ Field, Value, Operator: 'starts_with' });

test('a customer is found by name or domain and chosen by pointer or keyboard', async ({ page, world }) => {
  await openStartPage(page, world);
  const { customer, tracking, matches, match } = lookupForm(page);

  // By name: one request per search, and the choice fills in the ID and shows the name.
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

  // By domain, when the name starts differently.
  await customer.fill('margiestravell');
  await expect(matches.getByRole('button')).toHaveText([
    'Margie’s Travel Logisticsmargiestravellogistics.example',
  ]);
  await page.keyboard.press('Escape');
  await expect(matches).toBeHidden();
  await expect(customer).toHaveValue('margiestravell');
  await expect(customer).toBeFocused();

  // By keyboard, up to the verdict.
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
  // The chosen customer needs no request.
  await expect(page).toHaveTitle('1 failed · Contoso');
  expect(customerCalls(world)).not.toContain(`/v1/customers/${customerId}`);
});

test('customers beyond the first page can be loaded', async ({ page, world }) => {
  await openStartPage(page, world);
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

test('IDs are not searched for, and a search without a result is announced', async ({ page, world }) => {
  await openStartPage(page, world);
  const { customer, tracking, matches } = lookupForm(page);
  await customer.fill(customerId);
  await customer.fill(customerId.slice(0, 23));
  await customer.fill('c');
  await customer.fill('Nobody & Sons');
  await expect(page.getByText('No customer’s name or domain begins like this.').last()).toBeVisible();
  // No domain contains an ampersand: only names were searched.
  expect(customerCalls(world)).toEqual([filter('CompanyName', 'Nobody & Sons')]);
  await tracking.focus();
  await expect(page.getByText('No customer’s name or domain begins like this.')).toBeHidden();
  await expect(matches).toBeHidden();
});

test('text under composition is not searched for, and its keys choose no customer', async ({
  page,
  world,
  context,
}) => {
  await openStartPage(page, world);
  const { customer, matches } = lookupForm(page);
  const devTools = await context.newCDPSession(page);
  const compose = (text: string) =>
    devTools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await customer.fill('contoso');
  await expect(matches.getByRole('button')).toHaveCount(4);

  await compose(' ret');
  await expect(matches).toBeHidden();
  for (const key of ['ArrowDown', 'ArrowUp', 'Enter', 'Escape']) {
    await page.keyboard.press(key);
    await expect(customer).toBeFocused();
    await expect(customer).toHaveValue('contoso ret');
    await compose(' ret');
  }
  await expect(customer).not.toHaveAttribute('aria-invalid', 'true');
  const half = [filter('CompanyName', 'contoso'), filter('Domain', 'contoso')];
  expect(customerCalls(world)).toEqual(half);

  // After the composition has ended, the text is searched for.
  await devTools.send('Input.insertText', { text: ' retail' });
  await expect(matches.getByRole('button')).toHaveText([/^Contoso Retail/]);
  const whole = [...half, filter('CompanyName', 'contoso retail')];
  await expect.poll(() => customerCalls(world)).toEqual(whole);
  await page.keyboard.press('ArrowDown');
  await expect(matches.getByRole('button')).toBeFocused();
});

test('when the customers are refused, the field takes IDs and sends no second request', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  await openStartPage(page, world, 'Nia NoRole');
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
  await expect.poll(() => world.statusCalls().length).toBe(2);
  await expect(page).toHaveTitle('1 failed · Device Batch Status');
  expect(customerCalls(world)).toEqual([filter('CompanyName', 'contoso')]);
});
