import { createHash } from 'node:crypto';

import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';

import type { EntraState, TokenFailure } from './entra-state.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const refuse = (aadsts: number, description: string): TokenFailure => ({
  status: 401,
  error: 'invalid_client',
  aadsts,
  description,
});

/** Checks the client credential, a secret or a signed assertion; `null` when it is valid. */
export async function refuseCredential(
  state: EntraState,
  form: URLSearchParams,
  tokenEndpoint: string,
): Promise<TokenFailure | null> {
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  if (secret !== null) {
    return secret === state.clientSecret ? null : refuse(7000215, 'Invalid client secret provided.');
  }
  if (assertion === null || form.get('client_assertion_type') !== ASSERTION_TYPE) {
    return refuse(7000216, 'A client_assertion or client_secret is required.');
  }
  return refuseAssertion(state, assertion, tokenEndpoint);
}

async function refuseAssertion(
  { clientCertificate, clientId, now }: EntraState,
  assertion: string,
  tokenEndpoint: string,
): Promise<TokenFailure | null> {
  if (clientCertificate === null)
    return refuse(700027, 'The certificate is not registered on the application.');
  const thumbprint = createHash('sha256').update(clientCertificate.raw).digest('base64url');
  try {
    if (decodeProtectedHeader(assertion)['x5t#S256'] !== thumbprint) {
      return refuse(700027, 'The certificate is not registered on the application.');
    }
    if (decodeJwt(assertion).iss !== clientId) {
      return refuse(700021, 'The assertion is not of the application that client_id names.');
    }
    await jwtVerify(assertion, clientCertificate.publicKey, {
      algorithms: ['PS256', 'RS256'],
      typ: 'JWT',
      audience: tokenEndpoint,
      subject: clientId,
      requiredClaims: ['exp', 'nbf', 'jti'],
      currentDate: new Date(now()),
      clockTolerance: 300,
    });
    return null;
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): TokenFailure {
  if (error instanceof errors.JWTExpired)
    return refuse(700024, 'The assertion is not within its time range.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'aud'
      ? refuse(700023, 'The audience of the assertion is not the token endpoint.')
      : refuse(50027, `The assertion's ${error.claim} is not valid.`);
  }
  // jose throws a TypeError for text that is not a JWT.
  if (error instanceof errors.JOSEError || error instanceof TypeError) {
    return refuse(700027, 'The signature of the assertion is not valid.');
  }
  throw error;
}
