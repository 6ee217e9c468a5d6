import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readPasted } from '../../../../src/lookup/read/read-pasted.ts';
import { CUSTOMER, TRACKING } from '../samples.ts';

const twoGuids = fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 2 });

/** Pieces with a meaning to the reader, so that random texts reach every branch. */
const piece = fc.oneof(
  fc.constantFrom(
    'customers/',
    '/batchJobStatus/',
    'Location: ',
    'batchTrackingId": "',
    'HTTP/1.1',
    'MS-RequestId: ',
  ),
  fc.constantFrom(
    'customer',
    'tracking',
    '\n',
    '{',
    '}',
    '%2F',
    '%',
    '\\',
    '-',
    '<',
    'https://',
    '\u200b',
    '\ud800',
  ),
  fc.uuid(),
  fc.string({ unit: 'binary' }),
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('readPasted', () => {
  it('never throws, and returns only GUIDs of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readPasted(text);
        const ids =
          read.kind === 'both'
            ? [read.customerId, read.trackingId]
            : read.kind === 'several'
              ? read.batches.flatMap(({ customerId, trackingId }) => [customerId ?? trackingId, trackingId])
              : 'id' in read
                ? [read.id]
                : [];
        for (const id of ids.filter((id) => id !== null))
          expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every spelling of a Location', () => {
    const written = fc.record({
      ids: twoGuids,
      origin: fc.constantFrom('', 'https://api.partnercenter.microsoft.com', 'http://localhost:4173'),
      base: fc.constantFrom('', '/v1', '/v1/'),
      end: fc.constantFrom('', '/', '?x=1', '#top', ' ', '\r\n'),
      header: fc.constantFrom('', 'Location: ', '< location: ', 'LOCATION:\r\n '),
      recase: fc.func(fc.boolean()),
      encode: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ ids, origin, base, end, header, recase, encode }) => {
        const path = `${base}/customers/${ids[0]}/batchJobStatus/${ids[1]}`;
        const cased = Array.from(path, (char, at) =>
          recase(at) ? char.toUpperCase() : char.toLowerCase(),
        ).join('');
        const text = `${header}${origin}${encode ? encodeURIComponent(cased) : cased}${end}`;
        expect(readPasted(text)).toMatchObject({ kind: 'both', customerId: ids[0], trackingId: ids[1] });
      }),
    );
  });

  it('never mistakes the other IDs of a response for the batch’s', () => {
    const names = [
      'MS-RequestId',
      'ms-correlationid',
      'client-request-id',
      'Authorization: Bearer',
      'X-MS-Tenant-Id',
      'X-Tenant-Id',
      'Set-Cookie: batch=1; session',
      'ETag',
      'x-customer',
    ];
    const header = fc.tuple(fc.constantFrom(...names), fc.uuid()).map(([name, id]) => `${name}: ${id}`);
    const lines = fc.array(header, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('', '< ', '> '), (before, after, mark) => {
        const log = (location: string[]) =>
          ['HTTP/1.1 202 Accepted', ...before, ...location, ...after].map((line) => mark + line).join('\r\n');
        expect(readPasted(log([]))).toEqual({ kind: 'nothing' });
        expect(readPasted(log([`Location: /customers/${CUSTOMER}/batchJobStatus/${TRACKING}`]))).toEqual({
          kind: 'both',
          customerId: CUSTOMER,
          trackingId: TRACKING,
          source: 'response',
        });
      }),
    );
  });
});
