import { lookupForm } from './kit/lookup-form.ts';
import { addressOf, sampleText } from './kit/sample.ts';
import { expect, openStartPage, sandboxTest, test } from './kit/test.ts';

const { path, customerId, trackingId } = addressOf('documented-example');
const VERDICT = 'Finished: 1 of 1 device failed';

const CURL_LOG = `HTTP/1.1 202 Accepted
Content-Length: 0
Location: ${path}
MS-CorrelationId: 4a5002a2-0c1b-4e57-b491-dbcf19c0e7b8
MS-RequestId: 7b3e2e00-b330-4480-9d84-59ace713427f
Date: Tue, 25 Jul 2017 17:52:41 GMT
`;

test('any supported text, pasted or dropped, fills both fields', async ({ page, world, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: world.origin });
  await openStartPage(page, world);
  const { customer, tracking, submit, verdict, said } = lookupForm(page);
  await expect(verdict).toHaveText('Check on a device batch');

  const expectBoth = async (words: string) => {
    await expect(said).toHaveText(words);
    await expect(customer).toHaveValue(customerId);
    await expect(tracking).toHaveValue(trackingId);
    await customer.clear();
    await tracking.clear();
    await expect(said).toBeEmpty();
  };
  const pasteInto = async (field: typeof customer, text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await field.focus();
    await page.keyboard.press('ControlOrMeta+v');
  };

  await pasteInto(tracking, path);
  await expectBoth('Found both IDs in the Location header.');
  await pasteInto(customer, `https://api.partnercenter.microsoft.com/v1${path.toUpperCase()}`);
  await expectBoth('Found both IDs in the Location header.');
  await pasteInto(customer, CURL_LOG);
  await expectBoth('Found both IDs in the response.');
  await pasteInto(tracking, `${world.origin}${path}?tab=failed`);
  await expectBoth('Found both IDs in the link.');

  // The status call's answer contains the tracking ID only; the customer ID was in the request.
  await pasteInto(customer, await sampleText('documented-example'));
  await expect(tracking).toHaveValue(trackingId);
  await expect(customer).toHaveValue('');
  await expect(said).toHaveText('Found the batch tracking ID.');
  await pasteInto(customer, ` {${customerId.toUpperCase()}} `);
  await expect(customer).toHaveValue(customerId);
  await pasteInto(customer, JSON.stringify({ customerId, trackingId }));
  await expectBoth('Found both IDs in the JSON answer.');

  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'upload.log', { type: 'text/plain' }));
    return data;
  }, CURL_LOG);
  await submit.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(said).toHaveText('Found both IDs in the response.');
  await expect(tracking).toHaveValue(trackingId);
  await submit.click();
  await expect(verdict).toHaveText(VERDICT);
  await expect(page).toHaveURL(`${world.origin}${path}`);
});

test('errors are shown at their field, and the typed text is kept', async ({ page, world }) => {
  await openStartPage(page, world);
  const { customer, tracking, submit, verdict } = lookupForm(page);

  await submit.click();
  await expect(customer).toHaveAccessibleDescription('Enter the customer ID.');
  await expect(tracking).toHaveAccessibleDescription('Enter the batch tracking ID.');
  await expect(customer).toHaveAttribute('aria-invalid', 'true');
  await expect(customer).toBeFocused();

  await customer.fill('contoso.onmicrosoft.com');
  await tracking.fill('Spring laptops');
  await page.keyboard.press('Enter');
  await expect(customer).toHaveAccessibleDescription(/^This is a domain\./);
  await expect(tracking).toHaveAccessibleDescription(/^This looks like a batch name\./);
  await expect(customer).toHaveValue('contoso.onmicrosoft.com');
  await expect(tracking).toHaveValue('Spring laptops');
  await expect(customer).toBeFocused();

  await customer.fill(customerId);
  await expect(customer).not.toHaveAttribute('aria-invalid', 'true');
  await tracking.fill(customerId);
  await page.keyboard.press('Enter');
  await expect(tracking).toHaveAccessibleDescription(/^This is the customer ID again\./);
  await expect(tracking).toBeFocused();
  await expect(tracking).toHaveValue(customerId);
  await expect(page).toHaveURL(`${world.origin}/`);
  expect(world.statusCalls()).toEqual([]);

  await tracking.fill(trackingId);
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveText(VERDICT);
});

sandboxTest('with the sandbox, from the form to the verdict and back', async ({ page, world }) => {
  await openStartPage(page, world);
  const { customer, tracking, verdict } = lookupForm(page);
  await page.getByText('Where do I find these?').click();
  await expect(page.getByText('Microsoft ID', { exact: true })).toBeVisible();
  await customer.fill(customerId);
  await tracking.fill(trackingId);
  await tracking.press('Enter');
  await expect(verdict).toHaveText(VERDICT);
  await expect(page.getByRole('gridcell', { name: 'ZtdDeviceAssignedToOtherTenant' })).toBeVisible();

  await page.getByRole('link', { name: 'Sandbox: sample data, no real tenant.' }).click();
  await page.getByRole('link', { name: 'All well' }).click();
  await expect(verdict).toHaveText('Finished: all 40 devices registered');
});
