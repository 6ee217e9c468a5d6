import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PastedIds } from '../../../../src/lookup/read/pasted-ids.ts';
import { AT_ONCE, readInSteps } from '../../../../src/lookup/read/read-in-steps.ts';
import { readPasted } from '../../../../src/lookup/read/read-pasted.ts';
import { CUSTOMER, DEVICE, LOCATION, REQUEST, RESPONSE, STATUS_JSON, TRACKING } from '../samples.ts';

const MEGABYTE = 2 ** 20;
const OTHER = `/customers/${REQUEST}/batchJobStatus/${DEVICE}`;

function readAll(text: string): { read: PastedIds; steps: number } {
  const reading = readInSteps(text);
  for (let steps = 1; ; steps += 1) {
    const next = reading.next();
    if (next.done === true) return { read: next.value, steps };
  }
}

/** A HAR file: longer than the text that one step reads. */
function har(...locations: readonly string[]): string {
  const entries = Array.from({ length: 2_000 }, (_, index) => ({
    request: { url: 'https://api.partnercenter.microsoft.com/v1/profiles', httpVersion: 'HTTP/1.1' },
    response: {
      headers: [
        { name: 'MS-RequestId', value: REQUEST },
        { name: 'Location', value: locations[(index - 1_000) / 500] ?? '/v1/none' },
      ],
      content: { text: JSON.stringify({ tenantId: DEVICE, items: [{ id: CUSTOMER }] }) },
    },
  }));
  return JSON.stringify({ log: { version: '1.2', entries } });
}

describe('a text longer than one step', () => {
  it.each([
    [
      'a HAR with one batch',
      har(LOCATION),
      { kind: 'both', customerId: CUSTOMER, trackingId: TRACKING, source: 'json' },
    ],
    [
      'a HAR with two',
      har(LOCATION, OTHER),
      {
        kind: 'several',
        batches: [
          { customerId: CUSTOMER, trackingId: TRACKING },
          { customerId: REQUEST, trackingId: DEVICE },
        ],
      },
    ],
    ['a HAR without any', har(), { kind: 'nothing' }],
    [
      'an answer with many devices',
      STATUS_JSON.replace('[', `[${`{"deviceId":"${DEVICE}"},`.repeat(20_000)}`),
      { kind: 'one', field: 'trackingId', id: TRACKING, source: 'json' },
    ],
    [
      'a log that breaks off',
      `${'. '.repeat(AT_ONCE)}${LOCATION.slice(0, -3)}`,
      { kind: 'cut-off', id: CUSTOMER, field: 'customerId' },
    ],
  ])('%s', (_, text, expected) => {
    expect(text.length).toBeGreaterThan(AT_ONCE);
    expect(readAll(text).read).toEqual(expected);
  });

  it('is read wherever it contains the IDs', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.boolean(), (shift, isEncoded) => {
        const text = `${'x '.repeat(AT_ONCE / 2 + shift)}${isEncoded ? encodeURIComponent(RESPONSE) : RESPONSE}`;
        expect(readAll(text + ' x'.repeat(AT_ONCE)).read).toMatchObject({
          kind: 'both',
          customerId: CUSTOMER,
          trackingId: TRACKING,
        });
      }),
    );
  });
});

const HOSTILE = [
  ...'a|a-| |\n|\n |{|/|\\|%25|0|0-|http://|location: |ms-|HTTP/1|customers/|batchtrackingid |customer |a-a: '.split(
    '|',
  ),
  ...'%41|%2525|\\u0041|=3D|=C3=A1|&amp;|&#47;|<wbr|<br>|"value":"|</key>|> |\t|=\n|customers\n|0\n|00000000-0000-'.split(
    '|',
  ),
  '\u00ad',
  '\uff10',
  '\u0301',
  'é',
  '\u001b[0',
  'batchjobstatus/0',
  'trackingid"  ',
  '%\n2\n5\n',
  '…',
  '|',
  ';',
  'a\t',
  `${CUSTOMER} `,
  `${CUSTOMER}-`,
  `/customers/${CUSTOMER}/`,
  `customer ${CUSTOMER} batch ${TRACKING}\n`,
  '"batchTrackingId": "',
  RESPONSE,
  `value":"${CUSTOMER}","`,
  `Customer ID\tTracking ID\n${CUSTOMER}\t${TRACKING}\n`,
];

describe('hostile text', () => {
  // Anything slower than linear would take minutes and exceed the test's timeout.
  it.each(HOSTILE)('is read to the end: %j', (unit) => {
    const text = unit.repeat((8 * AT_ONCE) / unit.length);
    expect(() => readPasted(text)).not.toThrow();
  });

  it.each([
    ['\u00ad', 2],
    ['%25', 2],
    [`/customers/${CUSTOMER}/`, 2],
    ['</key>', 2],
    [' ', 20],
  ])('is read in bounded steps: %j, %d MB', (unit, megabytes) => {
    const text = unit.repeat((megabytes * MEGABYTE) / unit.length);
    expect(readAll(text).steps).toBe(1 + Math.ceil(text.length / AT_ONCE));
  });
});
