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
} from '../samples.ts';

const CUSTOMER_2 = REQUEST;
const TRACKING_2 = DEVICE;
const LOCATION_2 = `/customers/${CUSTOMER}/batchJobStatus/${TRACKING_2}`;
const first = { customerId: CUSTOMER, trackingId: TRACKING };
const second = { customerId: CUSTOMER, trackingId: TRACKING_2 };
const elsewhere = { customerId: CUSTOMER_2, trackingId: TRACKING_2 };
const several = (...batches: object[]) => ({ kind: 'several', batches });
const unknown = (trackingId: string) => ({ customerId: null, trackingId });

describe('several batches in one text are all reported, and none is chosen', () => {
  it.each([
    ['two Locations of one customer', `Location: ${LOCATION}\nLocation: ${LOCATION_2}`, [first, second]],
    [
      'two Locations of two customers',
      `${LOCATION} /v1/customers/${CUSTOMER_2}/batchJobStatus/${TRACKING_2}`,
      [first, elsewhere],
    ],
    ['two responses', RESPONSE + RESPONSE.replace(TRACKING, TRACKING_2), [first, second]],
    [
      'a Location and the answer about another batch',
      `Location: ${LOCATION_2}\n\n${STATUS_JSON}`,
      [second, first],
    ],
    ['two objects of JSON', JSON.stringify([first, elsewhere]), [first, elsewhere]],
    [
      'a customer and two tracking IDs as keys',
      JSON.stringify({
        customerId: CUSTOMER,
        batches: [{ trackingId: TRACKING }, { trackingId: TRACKING_2 }],
      }),
      [first, second],
    ],
    [
      'labelled',
      `Customer ID: ${CUSTOMER}\nTracking ID: ${TRACKING}\nTracking ID: ${TRACKING_2}`,
      [first, second],
    ],
    [
      'labelled, of two customers',
      `Customer ${CUSTOMER}: batch ${TRACKING}\nCustomer ${CUSTOMER_2}: batch ${TRACKING_2}`,
      [first, elsewhere],
    ],
    [
      'labelled, the tracking ID first',
      `Batch ${TRACKING} of customer ${CUSTOMER}\nBatch ${TRACKING_2} of customer ${CUSTOMER_2}`,
      [first, elsewhere],
    ],
    [
      'two of the first customer, one of the second',
      `Customer ${CUSTOMER}: batch ${TRACKING}, batch ${CORRELATION}\nCustomer ${CUSTOMER_2}: batch ${TRACKING_2}`,
      [first, { customerId: CUSTOMER, trackingId: CORRELATION }, elsewhere],
    ],
    [
      'tracking IDs alone',
      `batch ${TRACKING}, batch ${TRACKING_2}`,
      [unknown(TRACKING), unknown(TRACKING_2)],
    ],
    [
      'a table of a spreadsheet',
      `Customer\tCustomer ID\tBatch\tTracking ID\nContoso\t${CUSTOMER}\tSpring\t${TRACKING}\nFabrikam\t${CUSTOMER_2}\tSpring\t${TRACKING_2}\n`,
      [first, elsewhere],
    ],
    [
      'a table whose first cells are empty',
      `\tTracking ID\tCustomer ID\r\n\t${TRACKING}\t${CUSTOMER}\r\n\t${TRACKING_2}\t${CUSTOMER}\r\n`,
      [first, second],
    ],
    [
      'a table in French, with semicolons',
      `ID du client;ID de suivi du lot\n${CUSTOMER};${TRACKING}\n${CUSTOMER};${TRACKING_2}`,
      [first, second],
    ],
    [
      'a table of Markdown',
      `| Tracking ID | Customer ID |\n| --- | --- |\n| ${TRACKING} | ${CUSTOMER} |\n| ${TRACKING_2} | ${CUSTOMER_2} |`,
      [first, elsewhere],
    ],
  ])('%s', (_, text, batches) => expect(readPasted(text)).toEqual(several(...batches)));

  it.each([
    ['the same Location twice', `${LOCATION}\n${LOCATION.toUpperCase()}`],
    ['the request beside its answer', `GET /v1${LOCATION} HTTP/1.1\n\nHTTP/1.1 200 OK\n\n${STATUS_JSON}`],
    [
      'one row of a table with names',
      `Customer\tCustomer ID\tBatch\tTracking ID\nContoso\t${CUSTOMER}\tSpring laptops\t${TRACKING}\n`,
    ],
  ])('one batch in several forms is one: %s', (_, text) =>
    expect(readPasted(text)).toMatchObject({ kind: 'both', ...first }),
  );
});

describe('a batch name that is a GUID is not read as a tracking ID', () => {
  const named = { kind: 'one', id: CUSTOMER, field: 'customerId' };
  it.each([
    ['import for batch', `import for batch '${DEVICE}'`],
    ['imported for the batch', `Imported for the batch ${DEVICE}`],
    ['batch, in quotes', `uploaded batch "${DEVICE}" at noon`],
    ['Batch name', `Batch name: ${DEVICE}`],
    ['batch_name', `batch_name=${DEVICE}`],
    ['group tag', `Group tag ${DEVICE}`],
    ['pt', `Nome do lote: ${DEVICE}`],
    ['cs', `Název dávky: ${DEVICE}`],
    ['fr', `Nom du lot : ${DEVICE}`],
    ['tr', `Toplu iş adı: ${DEVICE}`],
    ['zh', `批次名稱：${DEVICE}`],
    ['pt, group tag', `Etiqueta de grupo: ${DEVICE}`],
    ['tr, group tag', `GRUP ETİKETİ: ${DEVICE}`],
  ])('%s', (_, text) => {
    expect(readPasted(text)).toEqual({ kind: 'nothing' });
    expect(readPasted(`${text}\nCustomer ID: ${CUSTOMER}`)).toMatchObject(named);
    expect(readPasted(`${text}\nCustomer ID: ${CUSTOMER}\nTracking ID: ${TRACKING}`)).toMatchObject({
      kind: 'both',
      ...first,
    });
  });
});

const cut = (field: string | null = 'customerId') =>
  field === null ? { kind: 'cut-off', id: null } : { kind: 'cut-off', id: CUSTOMER, field };

describe('truncated text is reported as truncated', () => {
  it.each([
    ['by PowerShell 7', `Location  ${LOCATION.slice(0, 70)}…`, cut()],
    ['by Windows PowerShell', `Location  ${LOCATION.slice(0, 70)}...`, cut()],
    ['within the word', `Location  ${LOCATION.slice(0, 55)}…`, cut()],
    ['within the customer ID', `{[Location, ${LOCATION.slice(0, 30)}...}`, cut(null)],
    ['by a selection that ended too early', LOCATION.slice(0, -3), cut()],
    ['before the tracking ID', `https://devices.contoso.example${LOCATION.slice(0, -36)}`, cut()],
    ['in percent-encoding', encodeURIComponent(LOCATION.slice(0, -3)), cut()],
    ['labelled', `Customer ID: ${CUSTOMER}\nTracking ID: ${TRACKING.slice(0, 20)}…`, cut()],
    ['labelled, at the end', `Customer ID: ${CUSTOMER}\nTracking ID: ${TRACKING.slice(0, 20)}`, cut()],
    [
      'in a table',
      `CustomerId                           BatchTrackingId\n----------  ---------------\n${CUSTOMER} ${TRACKING.slice(0, 14)}…`,
      { kind: 'cut-off', id: CUSTOMER },
    ],
    ['in JSON', `{"batchTrackingId":"${TRACKING.slice(0, 12)}`, cut(null)],
  ])('%s', (_, text, expected) => expect(readPasted(text)).toMatchObject(expected));

  it.each([
    ['an ellipsis of prose', `see ${LOCATION}...`, 'both'],
    ['an ellipsis elsewhere', `Uploading… done\nLocation: ${LOCATION}\nadded…`, 'both'],
    ['the first half of an ID', CUSTOMER.slice(0, 18), 'nothing'],
    ['a customer page', `https://partner.microsoft.com/commerce/customers/${CUSTOMER}/account`, 'one'],
    ['a customer', `/v1/customers/${CUSTOMER}`, 'one'],
    ['a customer, bare', `/v1/customers/${CUSTOMER.replaceAll('-', '')}`, 'one'],
  ])('complete text is not: %s', (_, text, kind) => expect(readPasted(text).kind).toBe(kind));
});
