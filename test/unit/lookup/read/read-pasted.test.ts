import { describe, expect, it } from 'vitest';

import { readPasted } from '../../../../src/lookup/read/read-pasted.ts';
import {
  CORRELATION,
  CUSTOMER,
  DEVICE,
  LOCATION,
  REQUEST,
  RESPONSE,
  STATUS_JSON,
  TRACKING,
  VERBOSE_LOG,
} from '../samples.ts';

const both = (source: string) => ({ kind: 'both', customerId: CUSTOMER, trackingId: TRACKING, source });
const oneCustomer = (source = 'guid') => ({ kind: 'one', id: CUSTOMER, field: 'customerId', source });
const oneTracking = (source = 'guid') => ({ kind: 'one', id: TRACKING, field: 'trackingId', source });
const plainGuid = { kind: 'one', id: CUSTOMER, source: 'guid' };
const nothing = { kind: 'nothing' };

const API = 'https://api.partnercenter.microsoft.com';
const DASHBOARD = 'https://devices.contoso.example';
const responseWithoutLocation = RESPONSE.replace(/Location.*\r\n/, '');

describe('a Location', () => {
  it.each([
    ['relative', LOCATION],
    ['with /v1', `/v1${LOCATION}`],
    ['without the leading slash', LOCATION.slice(1)],
    ['with a double slash after /v1', `${API}/v1/${LOCATION}`],
    ['with double slashes throughout', LOCATION.replaceAll('/', '//')],
    ['with a trailing slash', `${LOCATION}/`],
    ['absolute', `${API}/v1${LOCATION}`],
    ['absolute on a national cloud', `https://api.partnercenter.microsoftonline.cn/v1${LOCATION}`],
    ['lower case, as in the documented request', LOCATION.toLowerCase()],
    ['upper case', LOCATION.toUpperCase()],
    ['with a query string', `${LOCATION}?a=1&id=${REQUEST}`],
    ['percent-encoded', encodeURIComponent(LOCATION)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(LOCATION))],
    ['with JSON-escaped slashes', LOCATION.replaceAll('/', '\\/')],
    ['with braces around the IDs', `/customers/{${CUSTOMER}}/batchJobStatus/{${TRACKING}}`],
    ['in quotes and space', `  "${LOCATION}"\n`],
    ['with the header name', `Location: ${LOCATION}`],
    ['with the header name, absolute on another host', `location: ${DASHBOARD}/api/v1${LOCATION}`],
    ['folded onto a second line', `Location:\r\n  ${LOCATION}`],
    ['a line of curl -v', `< location: ${LOCATION}`],
    ['with the hyphens of a word processor', LOCATION.replaceAll('-', '\u2011')],
    ['with invisible marks of a chat', `\ufeff\u200b${LOCATION}\u200b`],
  ])('%s', (_, text) => expect(readPasted(text)).toEqual(both('location')));
});

describe('a link', () => {
  it.each([
    ['to the dashboard', `${DASHBOARD}${LOCATION}`],
    ['with a view', `${DASHBOARD}${LOCATION}?tab=failed&q=${DEVICE}`],
    ['on localhost', `http://localhost:4173${LOCATION}`],
    ['in a sentence', `Ana, please look at ${DASHBOARD}${LOCATION}, thanks!`],
    [
      'wrapped by Safe Links',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(DASHBOARD + LOCATION)}&data=05`,
    ],
  ])('%s', (_, text) => expect(readPasted(text)).toEqual(both('link')));
});

describe('a response', () => {
  it.each([
    ['of curl -i', RESPONSE],
    ['with its header in another case', RESPONSE.replace('Location', 'LOCATION')],
    ['with the request before it', VERBOSE_LOG],
    ['folded', RESPONSE.replace('Location: ', 'Location:\r\n\t')],
    ['with the request IDs first', RESPONSE.split('\r\n').toReversed().join('\r\n')],
  ])('%s', (_, text) => expect(readPasted(text)).toEqual(both('response')));

  it('to the status call names the tracking ID, and the request line the customer', () => {
    const answer = `HTTP/1.1 200 OK\r\nMS-RequestId: ${REQUEST}\r\n\r\n${STATUS_JSON}`;
    expect(readPasted(answer)).toEqual(oneTracking('json'));
    expect(readPasted(`GET /v1/customers/${CUSTOMER} HTTP/1.1\r\n\r\n${answer}`)).toEqual(both('json'));
  });

  it('without a Location names at most the customer of its path', () => {
    expect(readPasted(responseWithoutLocation)).toEqual(nothing);
    expect(readPasted(VERBOSE_LOG.replace(/.*location.*\n/, ''))).toEqual(oneCustomer('response'));
  });
});

describe('a JSON body', () => {
  it.each([
    ['of the status call', STATUS_JSON, oneTracking('json')],
    ['cut off', STATUS_JSON.slice(0, 90), oneTracking('json')],
    ['on one line, with a BOM', `\ufeff${JSON.stringify(JSON.parse(STATUS_JSON))}`, oneTracking('json')],
    ['escaped within a string', JSON.stringify(STATUS_JSON), oneTracking('json')],
    [
      'as PowerShell lists it',
      `batchTrackingId : ${TRACKING}\nstatus          : queued`,
      oneTracking('json'),
    ],
    ['as XML', `<a><batchTrackingId>${TRACKING}</batchTrackingId></a>`, oneTracking('json')],
    ['with links', STATUS_JSON.replace('{', `{"links":{"self":{"uri":"${LOCATION}"}},`), both('json')],
    ['with a customer link', STATUS_JSON.replace('{', `{"uri":"/customers/${CUSTOMER}/x",`), both('json')],
    [
      'with the partner tenant beside',
      `{"tenantId":"${DEVICE}","batchTrackingId":"${TRACKING}"}`,
      oneTracking('json'),
    ],
    ['with both as keys', JSON.stringify({ customerId: CUSTOMER, trackingId: TRACKING }), both('json')],
    ['of a device alone', JSON.stringify({ deviceId: DEVICE }), nothing],
    ['with IDs of no known meaning', JSON.stringify({ a: DEVICE, b: REQUEST }), nothing],
    ['of a batch whose name is a GUID', JSON.stringify({ batchId: DEVICE, devices: [] }), nothing],
    ['of an unknown key after a known word', `{"status":"batch","x":"${DEVICE}","y":"${REQUEST}"}`, nothing],
  ])('%s', (_, text, expected) => expect(readPasted(text)).toEqual(expected));
});

describe('two GUIDs', () => {
  it.each([
    ['customer first, without labels', `${CUSTOMER} ${TRACKING}`],
    ['on two lines', `${CUSTOMER}\r\n${TRACKING}\r\n`],
    ['in braces', `{${CUSTOMER}}\n{${TRACKING}}`],
    ['in a list', `* ${CUSTOMER}\n* ${TRACKING}`],
    ['quoted in a mail', `> ${CUSTOMER}\n> ${TRACKING}`],
    ['upper case, with a tab', `${CUSTOMER}\t${TRACKING}`.toUpperCase()],
    ['labelled, in order', `Customer ID: ${CUSTOMER}\nBatch tracking ID: ${TRACKING}`],
    ['labelled, the other way round', `Tracking ID: ${TRACKING}\nCustomer ID: ${CUSTOMER}`],
    ['labels on lines of their own', `Batch tracking ID\n${TRACKING}\nMicrosoft ID\n${CUSTOMER}`],
    ['only the customer labelled', `${TRACKING} for tenant ${CUSTOMER}`],
    ['only the batch labelled', `batch ${TRACKING}, ${CUSTOMER}`],
    ['labels after', `${TRACKING} is the tracking ID, ${CUSTOMER} is the customer`],
    ['a header row', `Tracking ID,Customer ID\n${TRACKING},${CUSTOMER}`],
    ['a header row in order', `Customer ID\tTracking ID\n${CUSTOMER}\t${TRACKING}`],
    ['in a shell', `CUSTOMER_ID=${CUSTOMER} BATCH_ID=${TRACKING} ./status.sh`],
    [
      'beside request IDs',
      `customer-id: ${CUSTOMER}\nbatchtracking-id: ${TRACKING}\nMS-RequestId: ${REQUEST}`,
    ],
    [
      'beside others that nothing names',
      `tenant ${CUSTOMER} batch ${TRACKING}\nfoo ${DEVICE}\nbar ${REQUEST}`,
    ],
    ['each given twice', `${CUSTOMER} ${TRACKING} ${CUSTOMER} ${TRACKING}`],
  ])('%s', (_, text) => expect(readPasted(text)).toEqual(both('two-guids')));

  it.each([
    [
      'a path with a name for the customer',
      `/customers/contoso.com/batchJobStatus/${TRACKING}`,
      oneTracking(),
    ],
    [
      "Partner Center's own page",
      `https://partner.microsoft.com/commerce/customers/${CUSTOMER}/account`,
      oneCustomer(),
    ],
    ['a path with a batch name', `/customers/${CUSTOMER}/deviceBatches/${DEVICE}/devices`, oneCustomer()],
    ['one of them a request', `Request ID: ${REQUEST}\nCorrelation ID: ${CORRELATION}`, nothing],
    ['one of them unnamed beside a request', `MS-RequestId: ${REQUEST}\n${TRACKING}`, nothing],
    ['two customers', `customer ${TRACKING}, customer ${DEVICE}`, nothing],
    ['three', `${CUSTOMER} ${TRACKING} ${DEVICE}`, nothing],
    ['a longer number', `${CUSTOMER}0 0${TRACKING}`, nothing],
  ])('not: %s', (_, text, expected) => expect(readPasted(text)).toEqual(expected));
});

describe('one GUID', () => {
  it.each([
    ['alone', CUSTOMER],
    ['in braces', `{${CUSTOMER}}`],
    ['in parentheses', `(${CUSTOMER})`],
    ['in quotes, with a comma', `"${CUSTOMER}",`],
    ['upper case, with space', `  ${CUSTOMER.toUpperCase()}\r\n`],
    ['without hyphens', CUSTOMER.replaceAll('-', '')],
    ['broken by a line end', `${CUSTOMER.slice(0, 19)}\n${CUSTOMER.slice(19)}`],
    ['in a sentence', `see ${CUSTOMER} please`],
    ['given twice', `${CUSTOMER} ${CUSTOMER}`],
  ])('%s', (_, text) => expect(readPasted(text)).toEqual(plainGuid));

  it.each([
    ['named before', `Batch tracking ID: ${TRACKING}`, oneTracking()],
    ['named after', `${TRACKING} (tracking ID)`, oneTracking()],
    ['the customer', `Microsoft ID ${CUSTOMER}`, oneCustomer()],
    ['a request', `MS-RequestId: ${REQUEST}`, nothing],
    ['a header of any other name', `X-Customer-Tenant: ${REQUEST}`, nothing],
    ['named too far away', `the customer ${'is waiting '.repeat(20)} ${CUSTOMER}`, plainGuid],
    ['a bearer token', `Authorization: Bearer ${REQUEST}`, nothing],
    ['32 digits within a text', `see ${CUSTOMER.replaceAll('-', '')} please`, nothing],
    ['hyphens in the wrong places', CUSTOMER.replaceAll('-', '').replace(/(.{4})/g, '$1-'), nothing],
  ])('%s', (_, text, expected) => expect(readPasted(text)).toEqual(expected));
});

describe('nothing', () => {
  it.each([
    ['empty', ''],
    ['space', ' \n '],
    ['a batch name', 'Lisbon laptops 2026'],
    ['a domain', 'contoso.onmicrosoft.com'],
    ['a stray percent', '100 % of %zz %'],
    ['a GUID that lost a digit', CUSTOMER.slice(0, -1)],
  ])('%s', (_, text) => expect(readPasted(text)).toEqual(nothing));
});
