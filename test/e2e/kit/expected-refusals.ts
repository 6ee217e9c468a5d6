type Row = readonly [what: string, who: string];

const SESSION: Row = ['Your sign-in has expired or was revoked: sign in again.', 'You'];
export const OTHER_ACCOUNT: Row = [
  'You use another account for Partner Center: choose it in the account menu above.',
  'You',
];
const CONSENT: Row = [
  'Your organisation has not consented to this dashboard calling Partner Center for you.',
  'Your administrator',
];
export const CLOUD: Row = [
  'The dashboard is set up for another national cloud or tenant than yours.',
  'Whoever runs this dashboard',
];
const ROLE: Row = [
  'Your account has neither of the roles Admin agent and Sales agent.',
  'Your administrator',
];
export const CUSTOMER: Row = ['The customer ID is that of somebody else’s customer: check it.', 'You'];
export const RELATIONSHIP: Row = [
  'The customer has not accepted your reseller relationship, or has ended it.',
  'The customer',
];
const RESELLER: Row = [
  'Your organisation is an indirect reseller: Microsoft gives those no access to this API.',
  'Your indirect provider',
];
const DO_MFA: Row = [
  'Your sign-in did not pass multifactor authentication: sign in again and complete it.',
  'You',
];

/** Every 401 and 403 of docs/partner-center-api.md#error-codes, and unknown codes. */
export const REFUSALS: readonly (readonly [
  status: number,
  code: string,
  title: string,
  rows: readonly Row[],
])[] = [
  [401, '400', 'Your session has ended.', [SESSION, OTHER_ACCOUNT, CONSENT, CLOUD]],
  [
    401,
    '800001',
    'Your session has ended.',
    [
      [
        'Something between this page and Partner Center removes your sign-in from the calls.',
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
  [
    401,
    '10001',
    'Multifactor authentication is needed.',
    [
      DO_MFA,
      ['Your organisation does not ask your account for multifactor authentication.', 'Your administrator'],
    ],
  ],
  [401, '424242', 'Your session has ended.', [SESSION, OTHER_ACCOUNT, CONSENT, CLOUD]],
  [
    403,
    '2032',
    'Your account may not see device batches.',
    [ROLE, CUSTOMER, RELATIONSHIP, RESELLER, CONSENT],
  ],
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
  // Not the service's code: that of the gateway's nginx (test/hosting).
  [
    403,
    'site-refused',
    'This site’s own server refused the call.',
    [
      [
        'The page is open over plain http, or in a browser too old to say which page a call comes from.',
        'Whoever runs this dashboard',
      ],
      [
        'Something in front of this site strips the browser’s mark (Sec-Fetch-Site) from the calls.',
        'Whoever runs this dashboard',
      ],
    ],
  ],
  [
    403,
    '424242',
    'Your account may not see device batches.',
    [ROLE, RELATIONSHIP, CUSTOMER, RESELLER, CONSENT, CLOUD],
  ],
];
