import { SignJWT } from 'jose';

import { refuseCredential } from './entra-client-credential.ts';
import { resourceOf } from './entra-issue.ts';
import type { EntraState, TokenFailure } from './entra-state.ts';
import { KEY_ID } from './entra-state.ts';

const refuse = (status: number, error: string, aadsts: number, description: string): TokenFailure => ({
  status,
  error,
  aadsts,
  description,
});

/** The client-credentials grant: an access token for the app itself, without a user, refresh token or ID token. */
export async function issueAppToken(
  state: EntraState,
  form: URLSearchParams,
  origin: string | null,
  tokenEndpoint: string,
) {
  const scope = form.get('scope') ?? '';
  if (form.get('client_id') !== state.clientId) {
    return refuse(400, 'unauthorized_client', 700016, 'The application was not found in the directory.');
  }
  if (origin !== null) {
    return refuse(400, 'invalid_request', 9002326, 'A web page may not ask for a token of the app itself.');
  }
  const refused = await refuseCredential(state, form, tokenEndpoint);
  if (refused !== null) return refused;
  if (!scope.endsWith('/.default')) {
    return refuse(400, 'invalid_scope', 1002012, 'Client credentials need a scope that ends with /.default.');
  }
  const resource = resourceOf(scope);
  if (resource === null) {
    return refuse(400, 'invalid_resource', 500011, `No resource is known for ${scope}.`);
  }
  const seconds = Math.floor(state.now() / 1000);
  const lifetime = state.control.accessTokenSeconds;
  const { privateKey } = await state.keys();
  // The role's name is invented: the one that the service requires is not documented.
  const accessToken = await new SignJWT({
    tid: state.tenantId,
    ver: '1.0',
    appid: state.clientId,
    idtyp: 'app',
    roles: ['Sandbox.Call'],
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: KEY_ID })
    .setIssuer(`https://sts.windows.net/${state.tenantId}/`)
    .setAudience(resource)
    .setSubject(state.clientId)
    .setIssuedAt(seconds)
    .setNotBefore(seconds)
    .setExpirationTime(seconds + lifetime)
    .setJti(crypto.randomUUID())
    .sign(privateKey);
  return {
    token_type: 'Bearer',
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: accessToken,
  };
}
