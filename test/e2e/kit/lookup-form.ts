import type { Page } from '@playwright/test';

/** The lookup form, by role and name. */
export function lookupForm(page: Page) {
  return {
    customer: page.getByRole('textbox', { name: 'Customer ID' }),
    tracking: page.getByRole('textbox', { name: 'Batch tracking ID' }),
    submit: page.getByRole('button', { name: 'Show status' }),
    verdict: page.getByRole('heading', { level: 1 }),
    said: page.getByRole('status'),
    choices: page.getByRole('list', { name: 'Batches found' }).getByRole('button'),
  };
}
