import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readPasted } from '../../../../src/lookup/read/read-pasted.ts';
import { CUSTOMER, LOCATION, REQUEST, RESPONSE, TRACKING } from '../samples.ts';

const both = { kind: 'both', customerId: CUSTOMER, trackingId: TRACKING };
const LINK = `https://devices.contoso.example${LOCATION}`;
const bare = (guid: string) => guid.replaceAll('-', '');
const fullWidth = (text: string) =>
  Array.from(text, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
const softHyphenated = (text: string) => text.replace(/(.{3})/g, '$1\u00ad');
const escaped = (text: string) =>
  Array.from(text, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const quotedPrintable = (text: string) =>
  text.replace(/[^0-9A-Za-z\n]/g, (char) => `=${char.charCodeAt(0).toString(16).toUpperCase()}`);
const safeLink = (link: string, times: number): string =>
  times === 0
    ? link
    : safeLink(
        `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C01&sdata=a%3D&reserved=0`,
        times - 1,
      );

describe('wrapped or encoded text', () => {
  it.each([
    ['32 digits in a path', `/customers/${bare(CUSTOMER)}/batchJobStatus/${bare(TRACKING)}`],
    [
      'keys and values as pairs',
      `{"key":"customerId","value":"${CUSTOMER}"},{"key":"batchTrackingId","value":"${TRACKING}"}`,
    ],
    [
      'values before their keys',
      `[{"value":"${CUSTOMER}","key":"customerId"},{"value":"${TRACKING}","key":"batchTrackingId"}]`,
    ],
    [
      'a property list',
      `<key>trackingId</key>\n <string>${TRACKING}</string><key>customerId</key><string>${CUSTOMER}</string>`,
    ],
    ['slashes as code units', `{"Location":"${LOCATION.replaceAll('/', '\\u002F')}"}`],
    ['every character as a code unit', `{"Location":"${escaped(LOCATION)}"}`],
    ['slashes as HTML entities', `<p>${LOCATION.replaceAll('/', '&#x2F;').replaceAll('-', '&#45;')}</p>`],
    ['three Safe Links', safeLink(LINK, 3)],
    ['six Safe Links', safeLink(LINK, 6)],
    ['quoted-printable', quotedPrintable(`Location: ${LOCATION}`)],
    ['quoted-printable Safe Links', quotedPrintable(safeLink(LINK, 2)).replace(/(.{73})/g, '$1=\r\n')],
    ['full width', fullWidth(LOCATION)],
    ['full-width GUIDs', `Customer ${fullWidth(CUSTOMER)}\nTracking ${fullWidth(TRACKING)}`],
    ['soft hyphens', softHyphenated(LOCATION)],
    ['soft-hyphenated GUIDs', `Customer ${softHyphenated(CUSTOMER)}\nTracking ${softHyphenated(TRACKING)}`],
    ['quoted-printable soft hyphens', LOCATION.replaceAll('-', '=C2=AD-')],
    ['right-to-left marks', `\u2067${LOCATION}\u2069`],
    ['colours of a console', `\u001b[32mLocation\u001b[0m: \u001b[1m${LOCATION}\u001b[0m`],
    ['a response within a JSON string', JSON.stringify({ log: RESPONSE })],
    ['a response within two', JSON.stringify({ log: JSON.stringify({ log: RESPONSE }) })],
    ['a key in a shell, which is no quoted-printable', `id=${CUSTOMER}&trackingId=${TRACKING.toUpperCase()}`],
    ['a mail, quoted twice', `>> Location: ${LOCATION.slice(0, 30)}\n>> ${LOCATION.slice(30)}`],
    ['a console that pads its lines', `${LOCATION.slice(0, 60)}     \r\n${LOCATION.slice(60)}`],
    ['a PowerShell list', `Location : ${LOCATION.slice(0, 70)}\r\n           ${LOCATION.slice(70)}`],
  ])('%s', (_, text) => expect(readPasted(text)).toMatchObject(both));

  it.each([
    ['pt', `ID de rastreio do lote: ${TRACKING}\nID do cliente: ${CUSTOMER}`],
    ['cs', `ID sledování dávky: ${TRACKING}\nID zákazníka: ${CUSTOMER}`],
    ['fr', `ID de suivi du lot : ${TRACKING}\nID du client : ${CUSTOMER}`],
    ['tr', `Toplu iş izleme kimliği: ${TRACKING}\nMüşteri kimliği: ${CUSTOMER}`],
    ['tr in capitals', `TOPLU İŞ İZLEME KİMLİĞİ: ${TRACKING}\nMÜŞTERİ KİMLİĞİ: ${CUSTOMER}`],
    ['zh', `批次追蹤識別碼：${TRACKING}\n客戶識別碼：${CUSTOMER}`],
    ['pt, Microsoft ID', `ID de rastreio: ${TRACKING}\nID da Microsoft: ${CUSTOMER}`],
    ['cs, Microsoft ID', `Dávka: ${TRACKING}\nID Microsoftu: ${CUSTOMER}`],
    ['fr, Microsoft ID', `Lot ${TRACKING}\nID Microsoft ${CUSTOMER}`],
    ['tr, Microsoft ID', `İzleme kimliği ${TRACKING}\nMicrosoft kimliği ${CUSTOMER}`],
    ['zh, Microsoft ID', `追蹤識別碼 ${TRACKING}\nMicrosoft ID ${CUSTOMER}`],
    ['decomposed letters', `ID sledování dávky: ${TRACKING}\nID zákazníka: ${CUSTOMER}`.normalize('NFD')],
    [
      'quoted-printable',
      `ID sledov=C3=A1n=C3=AD d=C3=A1vky: ${TRACKING}\nID z=C3=A1kazn=C3=ADka: ${CUSTOMER}`,
    ],
    [
      'beside a device',
      `ID de suivi : ${TRACKING}\nID du client : ${CUSTOMER}\nID de l’appareil : ${REQUEST}`,
    ],
  ])('labels in %s', (_, text) => expect(readPasted(text)).toMatchObject(both));

  const wraps = ['\n', '\r\n', '=\r\n', '\\\n', '`\r\n', '  \n   ', '\n> ', '\r\n\t', '\n| ', '<br>'];
  const encodings: Readonly<Record<string, (text: string) => string>> = {
    plain: (text) => text,
    upper: (text) => text.toUpperCase(),
    percent: encodeURIComponent,
    'code units': (text) => text.replaceAll('/', '\\u002F'),
    bare: (text) => text.replaceAll(/(?<=\w)-/g, ''),
  };

  it.each(Object.keys(encodings))('is read with any line break: %s', (name) => {
    const text = encodings[name]?.(LOCATION) ?? '';
    const before = fc.constantFrom(
      '',
      'Location: ',
      'HTTP/1.1 202 Accepted\nLocation: ',
      'see https://x.example',
    );
    const after = fc.constantFrom('', '\nMS-CV: abc', '\r\nDate: Tue, 25 Jul 2017', ' thanks', '"}');
    const cuts = fc.array(fc.tuple(fc.nat(text.length - 1), fc.constantFrom(...wraps)), { maxLength: 3 });
    fc.assert(
      fc.property(before, after, cuts, (before, after, cuts) => {
        const at = new Map(cuts);
        const wrapped = Array.from(text, (char, index) => char + (at.get(index) ?? '')).join('');
        expect(readPasted(before + wrapped + after)).toMatchObject(both);
      }),
      { numRuns: 500 },
    );
  });

  it('is read with every kind of break at every position', () => {
    for (const wrap of wraps) {
      for (let at = 1; at < LOCATION.length; at += 1) {
        const text = `Location: ${LOCATION.slice(0, at)}${wrap}${LOCATION.slice(at)}\r\nMS-CV: abc`;
        expect(readPasted(text), JSON.stringify(text)).toMatchObject(both);
      }
    }
  });

  it('is read with a break at every position of labelled GUIDs', () => {
    for (const wrap of ['\n', '=\r\n', '\n> ']) {
      for (let at = 1; at < CUSTOMER.length; at += 1) {
        const cut = (guid: string) => guid.slice(0, at) + wrap + guid.slice(at);
        const text = `Tracking ID: ${cut(TRACKING)}\nCustomer ID: ${cut(CUSTOMER)}`;
        expect(readPasted(text), JSON.stringify(text)).toMatchObject(both);
      }
    }
  });
});
