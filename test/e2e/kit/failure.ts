import type { Locator, Page } from '@playwright/test';

/** What tells of a failed look, in a notice or on the whole screen: its alert, and what stands beside it. */
export const failureOn = (page: Page): Locator =>
  page
    .getByRole('region')
    .or(page.getByRole('group'))
    .filter({ has: page.getByRole('alert') });
