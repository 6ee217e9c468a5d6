import { fulfil } from '../sandbox/fetch-bridge.ts';
import { fault } from '../sandbox/reply.ts';
import { toResponse } from '../sandbox/service-headers.ts';
import { allowCopying, copiedText } from './kit/clipboard.ts';
import { CLOUD, CUSTOMER, OTHER_ACCOUNT, REFUSALS, RELATIONSHIP } from './kit/expected-refusals.ts';
import { failureOn } from './kit/failure.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { authorizeCalls, expectPerson } from './kit/sign-ins.ts';
import { expect, openBatch, test } from './kit/test.ts';

test('every refusal lists what may be wrong and who can fix it, and keeps the sign-in', async ({
  page,
  world,
  context,
  watching,
}) => {
  test.setTimeout(120_000);
  watching.expectRefusals();
  await allowCopying(context, world);
  const { verdict, refresh } = batchScreen(page);
  const failure = failureOn(page);
  await openBatch(page, world, 'in-progress');
  await expect(verdict).toHaveText('Processing: 6 of 12 devices done');

  world.interruption = fault(403, '424242', '');
  await refresh.click();
  const details = failure.locator('pre');
  await expect(details).toBeHidden();
  await failure.getByText('Details for support').click();

  for (const [status, code, title, rows] of REFUSALS) {
    await test.step(`${status}/${code}`, async () => {
      world.interruption = fault(status, code, `Words about ${code}.`);
      await refresh.click();
      await expect(details).toContainText(`Words about ${code}.`);
      await expect(failure).toContainText(title);
      await expect(failure.getByRole('columnheader')).toHaveText(['What may be wrong', 'Who can fix it']);
      await expect(failure.getByRole('cell')).toHaveText(rows.flat());

      const sent = world.statusCalls().at(-1)?.headers;
      await expect(details).toContainText(`code: ${code}`);
      await expect(details).toContainText(`MS-RequestId: ${sent?.get('MS-RequestId')}`);
      await expect(details).toContainText(`MS-CorrelationId: ${sent?.get('MS-CorrelationId')}`);
      await failure.getByRole('button', { name: 'Copy support details' }).click();
      await expect.poll(() => copiedText(page)).toBe(await details.textContent());
      await expect(verdict).toHaveText('Processing: 6 of 12 devices done');
      await expectPerson(page, 'Ada Admin');
    });
  }
  world.interruption = null;
  await refresh.click();
  await expect(failure).toHaveCount(0);
  expect(authorizeCalls(world)).toHaveLength(1);
});

test('a refused first request fills the screen with the list; other failures have no list', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict } = batchScreen(page);
  const failure = failureOn(page);
  await openBatch(page, world, '403-20002');
  await expect(verdict).toHaveText('This is not a customer of yours.');
  await expect(failure.getByRole('cell')).toHaveText([CUSTOMER, RELATIONSHIP, OTHER_ACCOUNT, CLOUD].flat());
  await page.reload();
  await expect(failure.getByRole('table')).toBeVisible();
  await expectPerson(page, 'Ada Admin');

  await page.goto(`${world.origin}${addressOf('404-1000').path}`);
  await expect(verdict).toHaveText('There is no such batch.');
  await expect(failure.getByRole('table')).toHaveCount(0);
});

test('behind a gateway a 401 does not ask anyone to sign in', async ({ page, world, watching, context }) => {
  watching.expectRefusals();
  world.config = { apiBaseUrl: '/api', auth: { mode: 'gateway' } };
  await context.route(`${world.origin}/api/**`, (route) =>
    fulfil(route, {
      fetch: ({ headers }) => toResponse(fault(401, '400', 'Access denied.'), headers, Date.now()),
    }),
  );
  await page.goto(`${world.origin}${addressOf('all-well').path}`);
  const failure = failureOn(page);
  await expect(batchScreen(page).verdict).toHaveText(
    'Partner Center does not accept this dashboard’s own sign-in.',
  );
  // The others copy an ID, and have no words.
  await expect(failure.getByRole('button').filter({ hasText: /./ })).toHaveText(['Copy support details']);
  await expect(failure.getByRole('row').nth(1)).toContainText('Whoever runs this dashboard');
});
