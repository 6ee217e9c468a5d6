import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findAnswers } from '../../../src/saved-answer/find-answers.ts';
import { listed } from '../devices/samples.ts';
import { decode, DOCUMENTED } from '../partner-center/samples.ts';

const answer = (trackingId: string, serials: readonly string[]) => ({
  batchTrackingId: trackingId,
  status: 'finished',
  devicesStatus: serials.map((serialNumber) => ({ serialNumber, status: 'finished' })),
  attributes: { objectType: 'BatchUploadDetails' },
});
const ONE = answer('8c4f1c60-2f0e-4d44-9d0a-4b1d8a4f2b11', ['A1', 'B{2"}', 'C\\3']);
const TWO = answer('0d1f7f5e-90f4-4c53-8a43-0b9be1c3f0aa', ['D4']);
const json = JSON.stringify(ONE);
const pretty = JSON.stringify(ONE, null, 2);

const serialsIn = (text: string) =>
  findAnswers(text).map((body) => listed(decode(body).devices).map(({ serialNumber }) => serialNumber));
const SERIALS = ['A1', 'B{2"}', 'C\\3'];

const har = (content: object) =>
  JSON.stringify({ log: { entries: [{ request: { url: 'https://x' }, response: { content } }] } });
const wrap = (text: string, width: number) => text.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n');

describe('findAnswers', () => {
  it.each([
    ['a saved answer', json],
    ['one with a byte order mark', `\uFEFF${json}`],
    ['a formatted one', pretty],
    ['the body of a curl -i log', `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${json}\n`],
    ['a log line before and after it', `12:04:31 {"level":"info"} answer: ${json} (200)\n{"level":"warn"}`],
    ['a HAR file', har({ mimeType: 'application/json', text: json })],
    ['a HAR file with an encoded body', har({ encoding: 'base64', text: btoa(json) })],
    ['a HAR file within a log', `saved: ${har({ text: json })} end`],
    ['an answer within a JSON log line', JSON.stringify({ message: `GET 200 ${json}` })],
    ['the same, with other text around it', `x ${JSON.stringify(json)} y`],
    ['console output wrapped at 80', wrap(`> ${json}`, 80)],
    ['console output wrapped at 17', wrap(`PS> ${json}`, 17)],
    ['a quoted mail', pretty.replace(/^/gm, '> ')],
    [
      'the SDK’s names',
      json.replace(/"(\w)(\w*)":/g, (_, a: string, b: string) => `"${a.toUpperCase()}${b}":`),
    ],
  ])('finds %s', (_, text) => {
    expect(serialsIn(text)).toEqual([SERIALS]);
  });

  it('finds several, in their order', () => {
    expect(serialsIn(`${json}\n\n${JSON.stringify(TWO)}`)).toEqual([SERIALS, ['D4']]);
    expect(serialsIn(JSON.stringify([TWO, ONE]))).toEqual([['D4'], SERIALS]);
  });

  it('reads an answer without devices, and the documented one', () => {
    expect(serialsIn(JSON.stringify({ status: 'queued', devicesStatus: [] }))).toEqual([[]]);
    expect(serialsIn(`\n${JSON.stringify(DOCUMENTED)}`)).toEqual([['1234567890']]);
  });

  it('keeps the digits of long numbers', () => {
    expect(serialsIn('{"devicesStatus":[{"serialNumber":12345678901234567890}]}')).toEqual([
      ['12345678901234567890'],
    ]);
  });

  it.each([
    ['nothing', ''],
    ['other JSON', '{"status":"finished"}'],
    ['a list that is none', '{"status":"finished","devicesStatus":"none"}'],
    ['a truncated answer', json.slice(0, -30)],
    ['prose', 'The devicesStatus: member { holds the rows'],
    ['deep nesting', `${'['.repeat(5_000)}"devicesStatus"${']'.repeat(5_000)}`],
    ['hostile text', '{"devicesStatus":['.repeat(20_000)],
  ])('finds none in %s', (_, text) => {
    expect(findAnswers(text)).toEqual([]);
  });

  it('finds the answer whatever text is around it, and never throws', () => {
    const noise = fc
      .string({ unit: fc.constantFrom('{', '}', '[', ']', ':', ',', '>', '\\', '\n', ' ', 'a', '9') })
      .filter((s) => !s.endsWith('\\'));
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        expect(serialsIn(`${before}\n${json}\n${after}`)).toContainEqual(SERIALS);
      }),
    );
  });
});
