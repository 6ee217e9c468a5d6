import type { Page } from '@playwright/test';

import { expectAccessible } from './kit/axe.ts';
import { allowCopying } from './kit/clipboard.ts';
import { lookupForm } from './kit/lookup-form.ts';
import { addressOf } from './kit/sample.ts';
import { expect, openStartPage, test } from './kit/test.ts';

const failed = addressOf('all-failed');
const well = addressOf('all-well');
const CUT_OFF = 'That text is cut off before the end of an ID. Copy the whole Location header.';
const NOTHING = 'No IDs found in that. Use the Location header, a link, or the whole response, as text.';

async function pasteInto(page: Page, field: ReturnType<typeof lookupForm>['customer'], text: string) {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

test('several pasted batches give a list to choose from, and Ctrl+Z undoes a choice', async ({
  page,
  world,
  context,
}) => {
  await allowCopying(context, world);
  await openStartPage(page, world);
  const { customer, tracking, submit, verdict, said, choices } = lookupForm(page);
  await tracking.fill('Spring laptops');

  await pasteInto(page, customer, `Location: ${failed.path}\r\nLocation: ${well.path}\r\n`);
  await expect(said).toHaveText('Several batches found. Choose one.');
  await expect(choices).toHaveText([
    `${failed.trackingId}Customer ID ${failed.customerId}`,
    `${well.trackingId}Customer ID ${well.customerId}`,
  ]);
  await expect(customer).toHaveValue('');
  await expect(tracking).toHaveValue('Spring laptops');
  await expectAccessible(page, 'batches to choose from');

  await choices.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Both IDs are filled in.');
  await expect(choices).toHaveCount(0);
  await expect(customer).toHaveValue(well.customerId);
  await expect(tracking).toHaveValue(well.trackingId);
  await expect(tracking).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(customer).toHaveValue('');
  await expect(tracking).toHaveValue('Spring laptops');

  // Typing closes the list.
  await pasteInto(page, customer, `${failed.path} ${well.path}`);
  await expect(choices).toHaveCount(2);
  await customer.pressSequentially('c');
  await expect(choices).toHaveCount(0);
  await expect(said).toBeEmpty();

  await pasteInto(page, customer, `${failed.path} ${well.path}`);
  await choices.nth(1).click();
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveText('Finished: all 40 devices registered');
  await expect(submit).toHaveCount(0);
});

test('Ctrl+Z undoes a recognised paste, and a truncated paste is reported', async ({
  page,
  world,
  context,
}) => {
  await allowCopying(context, world);
  await openStartPage(page, world);
  const { customer, tracking, said } = lookupForm(page);
  await customer.fill('3f9d0c52');
  await pasteInto(page, tracking, failed.path);
  await expect(customer).toHaveValue(failed.customerId);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(customer).toHaveValue('3f9d0c52');
  await expect(tracking).toHaveValue('');
  await expect(said).toHaveText('What was filled in is undone.');

  await pasteInto(page, tracking, `Location  ${failed.path.slice(0, 70)}…`);
  await expect(said).toHaveText(CUT_OFF);
  await expect(customer).toHaveValue(failed.customerId);
  await expect(tracking).toHaveValue('');

  // Later typing is undone by the browser itself.
  await tracking.pressSequentially('0');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(customer).toHaveValue(failed.customerId);
});

test('files can be chosen as well as dropped, also several and large ones', async ({ page, world }) => {
  await openStartPage(page, world);
  const { customer, tracking, said, choices } = lookupForm(page);
  const choose = async (...texts: string[]) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose file' }).click();
    const files = texts.map((text) => ({
      name: 'upload.har',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    }));
    await (await chooser).setFiles(files);
  };
  const har = `{"log":{"entries":["${'x'.repeat(3_000_000)}",{"name":"Location","value":"${failed.path}"}]}}`;
  await choose(har);
  await expect(said).toHaveText('Found both IDs in the JSON answer.');
  await expect(customer).toHaveValue(failed.customerId);
  await expect(tracking).toHaveValue(failed.trackingId);
  await choose(`Location: ${failed.path}`, `Location: ${well.path}`);
  await expect(choices).toHaveCount(2);
  await choose('x'.repeat(21_000_000));
  await expect(said).toHaveText('That is larger than 20 MB. Paste the Location header instead.');
});

test('a long text is shortened in the field, with a message', async ({ page, world, context }) => {
  await allowCopying(context, world);
  await openStartPage(page, world);
  const { customer, tracking, said } = lookupForm(page);
  const long = 'lorem ipsum '.repeat(500_000);
  await customer.fill('Contoso');
  await pasteInto(page, customer, long);
  await expect(said).toHaveText(NOTHING);
  await expect(customer).toHaveValue('Contoso');
  // Some keyboards insert from the clipboard without a paste event.
  await tracking.focus();
  await page.keyboard.insertText(long.slice(0, 20_000));
  await expect(said).toHaveText('Only the first 1,000 characters were kept. An ID has 36.');
  await expect(tracking).toHaveValue(long.slice(0, 1_000));
  await pasteInto(page, tracking, `${long}${failed.path}`);
  await expect(said).toHaveText('Found both IDs in the Location header.');
  await expect(tracking).toHaveValue(failed.trackingId);
});
