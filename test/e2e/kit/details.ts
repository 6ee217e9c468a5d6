import type { Page } from '@playwright/test';

/** The details drawer, by role and name. */
export function details(page: Page) {
  const drawer = page.getByRole('region', { name: 'Device details' });
  const button = (name: string) => drawer.getByRole('button', { name, exact: true });
  return {
    drawer,
    previous: button('Previous device'),
    next: button('Next device'),
    close: button('Close details'),
    copyLink: button('Copy link to this device'),
  };
}
