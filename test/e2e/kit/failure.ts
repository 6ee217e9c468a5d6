import type { Locator, Page } from '@playwright/test';

/** The report of a failed refresh, as a notice or on the full page: its alert with everything around it. */
export const failureOn = (page: Page): Locator =>
  page
    .getByRole('region')
    .or(page.getByRole('group'))
    .filter({ has: page.getByRole('alert') });
