import type { BatchIds } from '../batch/batch.ts';
import { GUID_PATTERN } from '../guid.ts';
import { labelGuids } from './label-guids.ts';
import { parseGuid, plainCharacters } from './parse-guid.ts';

type Source = 'location' | 'link' | 'response' | 'json';

/** What was recognised in a pasted or dropped text. IDs are canonical: lower case, hyphens, no braces. */
export type PastedIds =
  | ({ readonly kind: 'both'; readonly source: Source | 'two-guids' } & BatchIds)
  | {
      readonly kind: 'one';
      readonly id: string;
      /** Which of the two it is; absent when nothing in the text says so. */
      readonly field?: keyof BatchIds;
      readonly source: Source | 'guid';
    }
  | { readonly kind: 'nothing' };

// The Location header in every form (reference, 2.1): relative, absolute, with /v1, slashes doubled or escaped, any case.
const GUID = `[{(]?(${GUID_PATTERN})[})]?(?![0-9a-z-])`;
const CUSTOMER_PATH = `customers[\\\\/]{1,4}${GUID}`;
const TRACKING_PATH = `batchjobstatus[\\\\/]{1,4}${GUID}`;
const CUSTOMER_KEY = keyed('customer(?:tenant)?id');
const TRACKING_KEY = keyed('(?:batch)?trackingid');
const LOCATION = new RegExp(`${CUSTOMER_PATH}[\\\\/]{1,4}${TRACKING_PATH}`, 'i');

const HTTP_EXCHANGE = /\bHTTP\/\d/;
const JSON_TEXT = /^\s*[[{]\s*["[{\]}]/;

/** Finds the two IDs in whatever was pasted. Never throws; linear in the length of the text. */
export function readPasted(text: string): PastedIds {
  const whole = parseGuid(text);
  if (whole) return { kind: 'one', id: whole, source: 'guid' };

  const plain = decodePercents(decodePercents(plainCharacters(text)));
  const location = LOCATION.exec(plain);
  const [, customerId, trackingId] = location ?? [];
  if (location && customerId && trackingId) {
    const source = sourceOfLocation(plain, location.index);
    return {
      kind: 'both',
      customerId: customerId.toLowerCase(),
      trackingId: trackingId.toLowerCase(),
      source,
    };
  }
  return readGuids(plain);
}

/** No Location in it: go by the place or the words beside each GUID, then by elimination, then by order. */
function readGuids(text: string): PastedIds {
  const exchange = HTTP_EXCHANGE.test(text);
  const json = JSON_TEXT.test(text);
  // Both are full of other GUIDs, and of words that stand near them by chance: there only paths and keys count.
  const labelled = exchange || json ? [] : labelGuids(text);
  const keys = allOf(text, TRACKING_KEY);
  const trackings = firstFilled(keys, allOf(text, TRACKING_PATH), idsLabelled(labelled, 'trackingId'));
  const customers = firstFilled(
    allOf(text, CUSTOMER_PATH),
    allOf(text, CUSTOMER_KEY),
    idsLabelled(labelled, 'customerId'),
  );
  const unnamed = labelled.some(({ label }) => label === 'other') ? [] : idsLabelled(labelled, null);
  const one = json || keys.length > 0 ? 'json' : exchange ? 'response' : 'guid';
  const two = one === 'guid' ? 'two-guids' : one;

  if (customers.length > 1 || trackings.length > 1) return { kind: 'nothing' };
  const [customerId, trackingId] = [customers[0], trackings[0]];
  const [first, second, third] = unnamed;
  if (customerId && trackingId) return { kind: 'both', customerId, trackingId, source: two };
  if (customerId && first && !second) return { kind: 'both', customerId, trackingId: first, source: two };
  if (trackingId && first && !second) return { kind: 'both', customerId: first, trackingId, source: two };
  if (customerId) return { kind: 'one', id: customerId, field: 'customerId', source: one };
  if (trackingId) return { kind: 'one', id: trackingId, field: 'trackingId', source: one };
  if (first && !second) return { kind: 'one', id: first, source: one };
  if (first && second && !third) {
    return { kind: 'both', customerId: first, trackingId: second, source: two };
  }
  return { kind: 'nothing' };
}

/** A key as JSON, XML, PowerShell and shells write it, quotes escaped or not. */
function keyed(name: string): string {
  return `${name}["'\\\\]{0,2}\\s{0,9}[:=>]\\s{0,9}["'\\\\]{0,2}${GUID}`;
}

function idsLabelled(guids: ReturnType<typeof labelGuids>, label: keyof BatchIds | null): string[] {
  return distinct(guids.filter((guid) => guid.label === label).map((guid) => guid.id));
}

function allOf(text: string, pattern: string): string[] {
  return distinct(
    [...text.matchAll(new RegExp(pattern, 'gi'))].map((match) => (match[1] ?? '').toLowerCase()),
  );
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** The surest kind of evidence that says anything at all. */
function firstFilled(...lists: readonly string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

function sourceOfLocation(text: string, at: number): Source {
  if (JSON_TEXT.test(text)) return 'json';
  if (HTTP_EXCHANGE.test(text)) return 'response';
  const before = text.slice(Math.max(0, at - 200), at);
  if (/\blocation\s*:\s*\S*$/i.test(before)) return 'location';
  // An address on any host but the service's own (reference, 2.1) is a link to a dashboard.
  const host = /https?:\/\/([^\s/?#]+)\S*$/i.exec(before)?.[1];
  return host && !/partnercenter/i.test(host) ? 'link' : 'location';
}

/** ASCII escapes only, so that no text is malformed. A link wrapped in another link needs it twice. */
function decodePercents(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
