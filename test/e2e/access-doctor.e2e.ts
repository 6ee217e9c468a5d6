import { fulfil } from '../sandbox/fetch-bridge.ts';
import { fault } from '../sandbox/reply.ts';
import { toResponse } from '../sandbox/service-headers.ts';
import { addressOf } from './kit/sample.ts';
import { batchScreen } from './kit/screen.ts';
import { authorizeCalls, expectPerson } from './kit/sign-ins.ts';
import { expect, openBatch, test } from './kit/test.ts';

type Row = readonly [what: string, who: string];

const SESSION: Row = ['Your sign-in is over or was taken back: sign in again.', 'You'];
const OTHER_ACCOUNT: Row = [
  'You use another account for Partner Center: choose it in the account menu above.',
  'You',
];
const CONSENT: Row = [
  'Your organisation has not consented to this dashboard calling Partner Center for you.',
  'Your administrator',
];
const CLOUD: Row = [
  'The dashboard is set up for another national cloud or tenant than yours.',
  'Whoever runs this dashboard',
];
const ROLE: Row = [
  'Your account has neither of the roles Admin agent and Sales agent.',
  'Your administrator',
];
const CUSTOMER: Row = ['The customer ID is that of somebody else’s customer: check it.', 'You'];
const RELATIONSHIP: Row = [
  'The customer has not accepted your reseller relationship, or has ended it.',
  'The customer',
];
const DO_MFA: Row = [
  'Your sign-in did not pass multifactor authentication: sign in again and complete it.',
  'You',
];

/** Every 401 and 403 of the reference (4.3), and codes nobody knows. */
const REFUSALS: readonly (readonly [status: number, code: string, title: string, rows: readonly Row[]])[] = [
  [401, '400', 'Your session has ended.', [SESSION, OTHER_ACCOUNT, CONSENT, CLOUD]],
  [
    401,
    '800001',
    'Your session has ended.',
    [
      [
        'Something between this page and Partner Center takes your sign-in off the calls.',
        'Whoever runs this dashboard',
      ],
      SESSION,
    ],
  ],
  [
    401,
    '900420',
    'This dashboard asks for the wrong kind of token.',
    [
      [
        'The scope in config.json names a service that was retired (graph.windows.net).',
        'Whoever runs this dashboard',
      ],
      CLOUD,
    ],
  ],
  [
    401,
    '900421',
    'Multifactor authentication is needed.',
    [
      DO_MFA,
      ['Your organisation does not ask your account for multifactor authentication.', 'Your administrator'],
    ],
  ],
  [401, '424242', 'Your session has ended.', [SESSION, OTHER_ACCOUNT, CONSENT, CLOUD]],
  [403, '2032', 'Your account may not see device batches.', [ROLE, CUSTOMER, RELATIONSHIP, CONSENT]],
  [403, '20002', 'This is not a customer of yours.', [CUSTOMER, RELATIONSHIP, OTHER_ACCOUNT, CLOUD]],
  [403, '900150', 'Your account may not see device batches.', [ROLE, OTHER_ACCOUNT]],
  [
    403,
    '900308',
    'Your account may not see device batches.',
    [
      ROLE,
      [
        'The delegated admin privileges (GDAP) from the customer have ended or do not cover this.',
        'The customer',
      ],
      OTHER_ACCOUNT,
    ],
  ],
  [
    403,
    '900309',
    'A Conditional Access policy blocks this.',
    [
      ['You are on a device, network or in a place that the policy does not allow.', 'You'],
      DO_MFA,
      ['A Conditional Access policy is too strict for this dashboard.', 'Your administrator'],
    ],
  ],
  [
    403,
    '900329',
    'Partner Center wants a person for this.',
    [
      [
        'Calls go out as the app alone; the dashboard must be set up so that people sign in.',
        'Whoever runs this dashboard',
      ],
    ],
  ],
  [403, '424242', 'Your account may not see device batches.', [ROLE, RELATIONSHIP, CUSTOMER, CONSENT, CLOUD]],
];

test('every refusal says what may be wrong and who can mend it, and signs nobody out', async ({
  page,
  world,
  watching,
}) => {
  test.setTimeout(120_000);
  watching.expectRefusals();
  const { verdict, refresh } = batchScreen(page);
  const alert = page.getByRole('alert');
  await openBatch(page, world, 'in-progress');
  await expect(verdict).toHaveText('Processing: 6 of 12 devices done');

  world.interruption = fault(403, '424242', '');
  await refresh.click();
  const details = alert.locator('pre');
  await expect(details).toBeHidden();
  await alert.getByText('Details for support').click();

  for (const [status, code, title, rows] of REFUSALS) {
    await test.step(`${status}/${code}`, async () => {
      world.interruption = fault(status, code, `Words about ${code}.`);
      await refresh.click();
      await expect(details).toContainText(`Words about ${code}.`);
      await expect(alert).toContainText(title);
      await expect(alert.getByRole('columnheader')).toHaveText(['What may be wrong', 'Who can mend it']);
      await expect(alert.getByRole('cell')).toHaveText(rows.flat());

      const sent = world.looks().at(-1)?.headers;
      await expect(details).toContainText(`code: ${code}`);
      await expect(details).toContainText(`MS-RequestId: ${sent?.get('MS-RequestId')}`);
      await expect(details).toContainText(`MS-CorrelationId: ${sent?.get('MS-CorrelationId')}`);
      await expect(verdict).toHaveText('Processing: 6 of 12 devices done');
      await expectPerson(page, 'Ada Admin');
    });
  }
  world.interruption = null;
  await refresh.click();
  await expect(alert).toHaveCount(0);
  expect(authorizeCalls(world)).toHaveLength(1);
});

test('with nothing to show yet the whole screen says it; a failure that is no refusal has no such list', async ({
  page,
  world,
  watching,
}) => {
  watching.expectRefusals();
  const { verdict } = batchScreen(page);
  const alert = page.getByRole('alert');
  await openBatch(page, world, '403-20002');
  await expect(verdict).toHaveText('This is not a customer of yours.');
  await expect(alert.getByRole('cell')).toHaveText([CUSTOMER, RELATIONSHIP, OTHER_ACCOUNT, CLOUD].flat());
  await page.reload();
  await expect(alert.getByRole('table')).toBeVisible();
  await expectPerson(page, 'Ada Admin');

  await page.goto(`${world.origin}${addressOf('404-1000').path}`);
  await expect(verdict).toHaveText('There is no such batch.');
  await expect(alert.getByRole('table')).toHaveCount(0);
});

test('behind a gateway nobody is told to sign in', async ({ page, world, watching, context }) => {
  watching.expectRefusals();
  world.config = { apiBaseUrl: '/api', auth: { mode: 'gateway' } };
  await context.route(`${world.origin}/api/**`, (route) =>
    fulfil(route, {
      fetch: ({ headers }) => toResponse(fault(401, '400', 'Access denied.'), headers, Date.now()),
    }),
  );
  await page.goto(`${world.origin}${addressOf('all-well').path}`);
  const alert = page.getByRole('alert');
  await expect(batchScreen(page).verdict).toHaveText(
    'Partner Center does not accept this dashboard’s own sign-in.',
  );
  await expect(alert.getByRole('button')).toHaveText(['Copy support details']);
  await expect(alert.getByRole('row').nth(1)).toContainText('Whoever runs this dashboard');
});
