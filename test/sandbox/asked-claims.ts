/** The part of a request's `claims` parameter about the access token that the stand-in supports. */
export interface AskedClaims {
  /** `amr` contains `mfa`: multifactor authentication is required. */
  readonly mfa: boolean;
  /** Authentication contexts, such as `c1`, that an API's claims challenge requires. */
  readonly acrs: readonly string[];
}

/** The authentication context that the sample tenant's policy requires for the protected batch. */
export const PROTECTED_CONTEXT = 'c1';

export const CHALLENGE_CLAIMS = JSON.stringify({
  access_token: { acrs: { essential: true, value: PROTECTED_CONTEXT } },
});

/** Parses the parameter as MSAL sends it: always present, with MSAL's own `xms_cc` in it. */
export function askedIn(parameters: URLSearchParams): AskedClaims {
  const { access_token: asked = {} }: ClaimsRequest = JSON.parse(parameters.get('claims') ?? '{}');
  return { mfa: valuesOf(asked.amr).includes('mfa'), acrs: valuesOf(asked.acrs) };
}

interface Asked {
  readonly value?: string;
  readonly values?: readonly string[];
}

interface ClaimsRequest {
  readonly access_token?: { readonly amr?: Asked; readonly acrs?: Asked };
}

const valuesOf = ({ value, values = [] }: Asked = {}) => (value === undefined ? values : [value, ...values]);
