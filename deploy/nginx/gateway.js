// For gateway.conf, in nginx's JavaScript: njs 0.7.9 lacks destructuring and other newer syntax.
import hashes from 'crypto';
import fs from 'fs';

/** A younger token is not dropped: when every token is refused, not every call requests another one. */
const KEPT_MS = 10000;

const ASSERTION_SECONDS = 600;
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** The body of the token request. The credential is read each time: rotating it requires no reload. */
async function tokenRequest(r) {
  const variables = r.variables;
  const fields = [
    ['grant_type', 'client_credentials'],
    ['client_id', variables.dbs_client_id],
    ['scope', variables.dbs_scope],
  ];
  if (variables.dbs_secret_file) {
    fields.push(['client_secret', fs.readFileSync(variables.dbs_secret_file, 'utf8').trim()]);
  } else {
    const assertion = await clientAssertion(variables);
    fields.push(['client_assertion_type', ASSERTION_TYPE], ['client_assertion', assertion]);
  }
  return fields.map((field) => `${field[0]}=${encodeURIComponent(field[1])}`).join('&');
}

/** A signed client assertion (JWT) in the format that Entra documents. */
async function clientAssertion(variables) {
  const certificate = readPem(variables.dbs_certificate_file, 'CERTIFICATE');
  const thumbprint = hashes.createHash('sha256').update(certificate).digest('base64url');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: variables.dbs_token_endpoint,
    iss: variables.dbs_client_id,
    sub: variables.dbs_client_id,
    jti: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex'),
    iat: now,
    nbf: now,
    exp: now + ASSERTION_SECONDS,
  };
  const head = { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint };
  const text = [head, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 };
  const pem = readPem(variables.dbs_key_file, 'PRIVATE KEY');
  const key = await crypto.subtle.importKey('pkcs8', pem, algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign(algorithm, key, text);
  return `${text}.${Buffer.from(signature).toString('base64url')}`;
}

/** The bytes of a PEM file's first part with this label. */
function readPem(file, label) {
  const parts = fs.readFileSync(file, 'utf8').split(`-----BEGIN ${label}-----`);
  if (parts.length < 2) throw new Error(`${file} holds no ${label}`);
  return Buffer.from(parts[1].split('-----END')[0].replace(/\s/g, ''), 'base64');
}

/** The token's cache key: in each new period the first caller requests a token, and the others wait for it. */
function tokenKey(r) {
  const variables = r.variables;
  const period = Math.floor(Date.now() / 1000 / Number(variables.dbs_token_seconds));
  return [period, variables.dbs_token_endpoint, variables.dbs_client_id, variables.dbs_scope].join(' ');
}

/** Forwards the call to Partner Center with the app's token. */
async function call(r) {
  await goOn(r, '@dbs_partner_center');
}

/** Called when Partner Center has refused the token: repeats the call once with a new one. */
async function callAgain(r) {
  r.warn('Partner Center refused the app token');
  delete r.headersOut['WWW-Authenticate']; // it belongs to the refused call
  dropToken(r);
  await goOn(r, '@dbs_partner_center_again');
}

/** Removes the cached token, whose file nginx names by the MD5 of its key; the first of several callers does. */
function dropToken(r) {
  const name = hashes.createHash('md5').update(r.variables.dbs_token_key).digest('hex');
  const file = `${r.variables.dbs_token_cache}/${name}`;
  try {
    if (Date.now() - fs.statSync(file).mtimeMs >= KEPT_MS) fs.unlinkSync(file);
  } catch (error) {
    if (error.code !== 'ENOENT') r.error(`The app token could not be dropped: ${error.code}`);
  }
}

/** Redirects internally to a location with the app's token, or answers 502 in the shape of Partner Center's errors. */
async function goOn(r, location) {
  let token = '';
  try {
    token = await appToken(r);
  } catch (error) {
    r.error(`No app token: ${error.message}`);
  }
  if (token !== '') {
    r.variables.dbs_token = token;
    r.internalRedirect(location);
    return;
  }
  r.headersOut['Content-Type'] = 'application/json';
  const description = 'The gateway got no token for the app. Its error log says more.';
  r.return(502, JSON.stringify({ code: 'gateway-token', description, source: 'gateway' }));
}

/** The token from the cache or, through it, from the login host; `''` where there is none. */
async function appToken(r) {
  r.variables.dbs_token_request = await tokenRequest(r);
  let answer = await r.subrequest('/dbs-token');
  let token = readToken(answer);
  if (token === '' && answer.status === 200) {
    // nginx caches a failure as long as a token: drops it once another request is allowed.
    dropToken(r);
    answer = await r.subrequest('/dbs-token');
    token = readToken(answer);
  }
  // Logs the numbers only, not the login host's text.
  if (token === '') r.error(`No app token: status ${answer.status}, AADSTS codes ${errorCodes(answer)}`);
  return token;
}

/** The bearer token of a token endpoint's answer; `''` where there is none that fits in a header. */
function readToken(answer) {
  const said = readJson(answer);
  const token = said.access_token;
  const isBearer = answer.status === 200 && /^bearer$/i.test(said.token_type);
  return isBearer && typeof token === 'string' && /^[\w.~+/-]+=*$/.test(token) ? token : '';
}

function errorCodes(answer) {
  const codes = readJson(answer).error_codes;
  return Array.isArray(codes) ? JSON.stringify(codes.filter((code) => typeof code === 'number')) : 'none';
}

function readJson(answer) {
  try {
    return Object(JSON.parse(answer.responseText));
  } catch (error) {
    return { error: error.name };
  }
}

export default { call, callAgain, tokenKey };
