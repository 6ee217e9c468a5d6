// For gateway.conf, in nginx's own JavaScript: njs 0.7.9 is without destructuring and other newer syntax.
import crypto from 'crypto';
import fs from 'fs';

/** A token is not dropped before: where every one is refused, not every call asks for another. */
const KEPT_MS = 10000;

/** The body of the token request. The secret is read when it is needed: a rotated one takes no reload. */
function tokenRequest(r) {
  const secret = fs.readFileSync(r.variables.dbs_secret_file, 'utf8').trim();
  return [
    'grant_type=client_credentials',
    `client_id=${encodeURIComponent(r.variables.dbs_client_id)}`,
    `client_secret=${encodeURIComponent(secret)}`,
    `scope=${encodeURIComponent(r.variables.dbs_scope)}`,
  ].join('&');
}

/** The token's cache key: with each new period a first caller asks anew, and all others wait for the answer. */
function tokenKey(r) {
  const variables = r.variables;
  const period = Math.floor(Date.now() / 1000 / Number(variables.dbs_token_seconds));
  return [period, variables.dbs_token_endpoint, variables.dbs_client_id, variables.dbs_scope].join(' ');
}

/** Goes on to Partner Center with the app's token. */
async function call(r) {
  await goOn(r, '@dbs_partner_center');
}

/** Partner Center has refused the token: goes on once more, with a new one. */
async function callAgain(r) {
  r.warn('Partner Center refused the app token');
  delete r.headersOut['WWW-Authenticate']; // it belongs to the refused call
  dropToken(r);
  await goOn(r, '@dbs_partner_center_again');
}

/** Removes the cached token, whose file nginx names by the MD5 of its key; of many callers the first one does. */
function dropToken(r) {
  const name = crypto.createHash('md5').update(r.variables.dbs_token_key).digest('hex');
  const file = `${r.variables.dbs_token_cache}/${name}`;
  try {
    if (Date.now() - fs.statSync(file).mtimeMs >= KEPT_MS) fs.unlinkSync(file);
  } catch (error) {
    if (error.code !== 'ENOENT') r.error(`The app token could not be dropped: ${error.code}`);
  }
}

/** Goes on to a location with the app's token, or answers 502 in the shape of Partner Center's errors. */
async function goOn(r, location) {
  const answer = await r.subrequest('/dbs-token');
  let said = {};
  try {
    said = JSON.parse(answer.responseText);
  } catch (error) {
    r.error(`The token endpoint's answer is not JSON: ${error.name}`);
  }
  if (answer.status === 200 && said.access_token) {
    r.variables.dbs_token = said.access_token;
    r.internalRedirect(location);
    return;
  }
  // Numbers alone: whatever else the login host says need not be in a log.
  r.error(`No app token: status ${answer.status}, AADSTS codes ${JSON.stringify(said.error_codes)}`);
  r.headersOut['Content-Type'] = 'application/json';
  const description = 'The gateway got no token for the app. Its error log says more.';
  r.return(502, JSON.stringify({ code: 'gateway-token', description, source: 'gateway' }));
}

export default { call, callAgain, tokenKey, tokenRequest };
