import { SCENARIOS } from '../../sandbox/scenarios.ts';

export interface ExpectedBatch {
  readonly heading: string;
  /** Failed, in progress, succeeded, all. */
  readonly counts: readonly [number, number, number, number];
  /** The row number of the first device shown, or the message where there is none. */
  readonly first: number | string;
  /** The start of the document title, where it is checked. */
  readonly title: string | null;
}

export interface ExpectedFailure {
  readonly heading: string;
  readonly action: readonly [role: 'button' | 'link', name: string];
  /** Lines behind "Details for support", beside the IDs of the request. */
  readonly details: readonly string[];
}

const button = (name: string) => ['button', name] as const;
const copyDetails = button('Copy support details');
const tryAgain = button('Try again');
const signIn = button('Sign in');
const otherBatch = ['link', 'Look up another batch'] as const;

const batch = (
  heading: string,
  counts: ExpectedBatch['counts'],
  first: ExpectedBatch['first'],
  title: string | null = null,
): ExpectedBatch => ({ heading, counts, first, title });

const failure = (
  heading: string,
  action: ExpectedFailure['action'],
  ...details: readonly string[]
): ExpectedFailure => ({ heading, action, details });

const refusal = (heading: string, action: ExpectedFailure['action'], status: number, code: string) =>
  failure(heading, action, `http-status: ${status}`, `code: ${code}`);

const NOT_STARTED = batch(
  'Queued: Partner Center has not started yet',
  [0, 0, 0, 0],
  'No devices yet: Partner Center lists them once it starts on the batch.',
);
const NO_ROWS = batch(
  'Finished, but no devices were reported',
  [0, 0, 0, 0],
  'Partner Center reported no devices for this batch.',
  'No devices reported',
);
const FOUR_OF_TWELVE = batch(
  'Finished: 4 of 12 devices failed, 2 need action, 2 were already registered',
  [4, 0, 8, 12],
  1,
);

const SESSION_ENDED = 'Your session has ended.';
const ROLE_MISSING = 'Your account may not see device batches.';
const THROTTLED = 'Too many requests from your organisation.';
const FAULT = 'Partner Center has a problem.';
const INTERMEDIARY = 'Something between this page and Partner Center answered instead.';
const NO_ANSWER_IN_TIME = 'Partner Center did not answer in time.';
const UNREADABLE = 'Partner Center sent an answer we cannot read.';

/** What the first answer of each sample batch shows, by the scenario's slug. */
const EXPECTED: Readonly<Record<string, ExpectedBatch | ExpectedFailure>> = {
  'documented-example': batch('Finished: 1 of 1 device failed', [1, 0, 0, 1], 1),
  'four-hundred': NOT_STARTED,
  'ten-minutes': NOT_STARTED,
  'all-well': batch('Finished: all 40 devices registered', [0, 0, 40, 40], 1, 'Done'),
  'all-failed': batch('Finished: 25 of 25 devices failed', [25, 0, 0, 25], 1),
  queued: NOT_STARTED,

  thousand: batch(
    'Finished: 157 of 1,000 devices failed, 107 need action, 50 were already registered',
    [157, 0, 843, 1000],
    5,
  ),
  'hundred-thousand': batch(
    'Finished: 15,010 of 100,000 devices failed, 10,202 need action, 4,808 were already registered',
    [15_010, 0, 84_990, 100_000],
    5,
  ),
  million: batch('Finished: all 1,000,000 devices registered', [0, 0, 1_000_000, 1_000_000], 1),

  'devices-null': NO_ROWS,
  'devices-absent': NO_ROWS,
  'devices-no-list': failure(UNREADABLE, tryAgain, 'http-status: 200'),
  'other-batch': failure(
    'Partner Center answered about another batch.',
    tryAgain,
    'http-status: 200',
    'description: batchTrackingId: 5a000022-7c3d-4e8f-9b21-d4f6a8c0e2d2',
  ),
  'large-numbers': FOUR_OF_TWELVE,
  'hash-only': FOUR_OF_TWELVE,
  unreported: batch(
    'Finished: 5 of 37 devices failed, 3 need action, 2 were already registered',
    [5, 0, 32, 37],
    8,
  ),
  'numeric-code': FOUR_OF_TWELVE,
  'in-progress': batch('Processing: 6 of 12 devices done', [2, 6, 4, 12], 1),
  'unknown-status': batch('Unknown status “paused_for_review”: 12 of 12 devices done', [4, 0, 8, 12], 1),
  'duplicate-serials': FOUR_OF_TWELVE,
  'year-one': FOUR_OF_TWELVE,
  'byte-order-mark': FOUR_OF_TWELVE,
  'many-codes': batch('Finished: 10,000 of 10,000 devices failed', [10_000, 0, 0, 10_000], 'SandboxError'),

  'errors-no-rows': batch(
    'Finished with errors, but no devices were reported',
    [0, 0, 0, 0],
    NO_ROWS.first,
    'Finished with errors',
  ),
  'errors-unexplained': batch(
    'Finished with errors, but no device reports one',
    [0, 0, 12, 12],
    1,
    'Finished with errors',
  ),
  undecided: batch('Finished: 6 of 12 devices without a result', [0, 6, 6, 12], 1, '6 without a result'),
  'no-error-words': batch('Finished: all 12 devices registered', [0, 0, 12, 12], 1, 'Done'),
  'every-cause': batch(
    'Finished: 24 of 24 devices failed, 23 need action, 1 was already registered',
    [24, 0, 0, 24],
    1,
    '24 failed',
  ),
  'hostile-text': batch('Unknown status “paused_for_review”: 2 of 3 devices done', [2, 1, 0, 3], 1, '66 %'),

  '404-1000': refusal('There is no such batch.', otherBatch, 404, '1000'),
  '404-60003': refusal('There is no such customer.', otherBatch, 404, '60003'),
  '403-20002': refusal('This is not a customer of yours.', otherBatch, 403, '20002'),
  '403-900150': refusal(ROLE_MISSING, copyDetails, 403, '900150'),
  '403-900308': refusal(ROLE_MISSING, copyDetails, 403, '900308'),
  '403-2032': refusal(ROLE_MISSING, copyDetails, 403, '2032'),
  '403-900309': refusal('A Conditional Access policy blocks this.', signIn, 403, '900309'),
  '403-900329': refusal('Partner Center wants a person for this.', copyDetails, 403, '900329'),
  '403-999999': refusal(ROLE_MISSING, copyDetails, 403, '999999'),
  '401-900421': refusal('Multifactor authentication is needed.', signIn, 401, '900421'),
  '401-10001': refusal('Multifactor authentication is needed.', signIn, 401, '10001'),
  '401-900420': refusal('This dashboard asks for the wrong kind of token.', copyDetails, 401, '900420'),
  '401-400': refusal(SESSION_ENDED, signIn, 401, '400'),
  '401-800001': refusal(SESSION_ENDED, signIn, 401, '800001'),
  '401-999999': refusal(SESSION_ENDED, signIn, 401, '999999'),
  '401-insufficient-claims': refusal('A stronger sign-in is needed.', signIn, 401, '400'),

  '429': failure(
    THROTTLED,
    copyDetails,
    'http-status: 429',
    'description: Rate limit is exceeded. Try again in 7 seconds.',
  ),
  'always-429': failure(THROTTLED, copyDetails, 'http-status: 429'),
  flaky: batch('Processing: 0 of 30 devices done', [0, 30, 0, 30], 1),
  '500-800003': refusal(FAULT, tryAgain, 500, '800003'),
  '503': failure(INTERMEDIARY, tryAgain, 'http-status: 503', 'description: The service is unavailable.'),
  'proxy-403': failure(INTERMEDIARY, tryAgain, 'http-status: 403'),
  html: failure(INTERMEDIARY, tryAgain, 'http-status: 200'),
  truncated: failure(UNREADABLE, tryAgain, 'http-status: 200'),
  reset: failure('Partner Center could not be reached.', tryAgain, 'http-status: none'),
  hangs: failure(NO_ANSWER_IN_TIME, tryAgain, 'http-status: none'),
  slow: batch('Finished: 3 of 30 devices failed, 2 need action, 1 was already registered', [3, 0, 27, 30], 4),
};

/** Throws for a scenario that is not in the table. */
export function expectedOf(scenario: string): ExpectedBatch | ExpectedFailure {
  const expected = EXPECTED[scenario];
  if (!expected) throw new Error(`What should the screen show for ${scenario}? Say so in this table.`);
  return expected;
}

/** The failures among them, each with its scenario's slug. */
export function expectedFailures(): readonly (readonly [scenario: string, ExpectedFailure])[] {
  return SCENARIOS.flatMap(({ id }) => {
    const expected = expectedOf(id);
    return 'action' in expected ? [[id, expected] as const] : [];
  });
}

/** Slugs that are only in the table or only among the scenarios. */
export function mismatches(): readonly string[] {
  const scenarios = new Set(SCENARIOS.map(({ id }) => id));
  return [
    ...Object.keys(EXPECTED).filter((id) => !scenarios.has(id)),
    ...[...scenarios].filter((id) => !(id in EXPECTED)),
  ];
}
