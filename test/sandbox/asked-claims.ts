/** What a request's `claims` parameter asks of the access token, as far as the stand-in can give it. */
export interface AskedClaims {
  /** `amr` with `mfa`: prove multifactor authentication. */
  readonly mfa: boolean;
  /** Authentication contexts, such as `c1`: what a claims challenge of an API asks for. */
  readonly acrs: readonly string[];
}

/** The context that the sample tenant's policy protects a batch with. */
export const PROTECTED_CONTEXT = 'c1';

export const CHALLENGE_CLAIMS = JSON.stringify({
  access_token: { acrs: { essential: true, value: PROTECTED_CONTEXT } },
});

/** Reads the parameter as MSAL sends it: always there, with its own `xms_cc` in it. */
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
