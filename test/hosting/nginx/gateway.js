// For gateway.conf, in nginx's own JavaScript: njs 0.7.9 is without destructuring and other newer syntax.
import fs from 'fs';

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

/** Part of the token's cache key: with each new period a first caller asks anew, and all others wait for the answer. */
function tokenPeriod(r) {
  return String(Math.floor(Date.now() / 1000 / Number(r.variables.dbs_token_seconds)));
}

/** Goes on to Partner Center with the app's token, or answers 502 in the shape of its errors. */
async function call(r) {
  const answer = await r.subrequest('/dbs-token');
  let said = {};
  try {
    said = JSON.parse(answer.responseText);
  } catch (error) {
    r.error(`The token endpoint's answer is not JSON: ${error.name}`);
  }
  if (answer.status === 200 && said.access_token) {
    r.variables.dbs_token = said.access_token;
    r.internalRedirect('@dbs_partner_center');
    return;
  }
  // Numbers alone: whatever else the login host says need not be in a log.
  r.error(`No app token: status ${answer.status}, AADSTS codes ${JSON.stringify(said.error_codes)}`);
  r.headersOut['Content-Type'] = 'application/json';
  const description = 'The gateway got no token for the app. Its error log says more.';
  r.return(502, JSON.stringify({ code: 'gateway-token', description, source: 'gateway' }));
}

export default { call, tokenPeriod, tokenRequest };
