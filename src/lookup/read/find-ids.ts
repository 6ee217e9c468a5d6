import type { BatchIds } from '../../batch/batch.ts';
import { canonicalGuid } from './parse-guid.ts';

/** A GUID that a path, a key, a label or a column identifies as one of the two IDs. */
export interface NamedId {
  readonly field: keyof BatchIds;
  readonly id: string;
}

/** The IDs in the paths and keys of a text, in its order. */
export interface Evidence {
  /** Complete Location paths: the most certain evidence. */
  readonly locations: readonly BatchIds[];
  readonly paths: readonly NamedId[];
  readonly keys: readonly NamedId[];
}

// Accepts one line end between any two characters: consoles and mail wrap anywhere (see `decodeText`).
const loose = (word: string) => word.split('').join('\\n?');
const digits = (count: number) => `(?:[0-9a-f]\\n?){${count - 1}}[0-9a-f]`;
const groups = (joint: string) => [8, 4, 4, 4, 12].map(digits).join(joint);

/** A GUID with hyphens, wrapped or not; matched without regard to case. */
export const LOOSE_GUID = groups('\\n?-\\n?');

const END = '(?![0-9a-z-])';
const OPEN = `[{("']?\\n?`;
// Also 32 digits without hyphens: beside a path or a key that is not another number.
const GUID = `${OPEN}(${LOOSE_GUID}|${groups('\\n?')})\\n?[})]?${END}`;
const SLASH = '(?:\\n?[\\\\/]){1,4}\\n?';
const CUSTOMER_PATH = `${loose('customers')}${SLASH}${GUID}`;
const TRACKING_PATH = `${loose('batchjobstatus')}${SLASH}${GUID}`;

/**
 * The Location header in every form (docs/partner-center-api.md#location-header): relative, absolute, with /v1, slashes
 * doubled, any case.
 */
export const LOCATION = new RegExp(`${CUSTOMER_PATH}${SLASH}${TRACKING_PATH}`, 'gi');
const PATHS = new RegExp(`(?:${LOCATION.source})|(?:${CUSTOMER_PATH})|(?:${TRACKING_PATH})`, 'gi');

// A key's value as JSON, XML, PowerShell and shells write it; then {"key": …, "value": …} and <key>…</key><string>….
const QUOTE = `["'\\\\]{0,2}`;
const VALUE = [
  `${QUOTE}\\s{0,9}[:=>]{1,2}\\s{0,9}${QUOTE}`,
  `${QUOTE}\\s{0,9},?\\s{0,9}${QUOTE}(?:value|val|text)${QUOTE}\\s{0,9}[:=]\\s{0,9}${QUOTE}`,
  `</\\w{1,10}>\\s{0,40}<\\w{1,10}[^<>]{0,60}>\\s{0,9}`,
].join('|');
const CUSTOMER_KEY = 'customer_?(?:tenant_?)?id';
const TRACKING_KEY = '(?:batch_?)?tracking_?id';
const KEYS = new RegExp(
  `(?:${CUSTOMER_KEY}(?:${VALUE})${GUID})|(?:${TRACKING_KEY}(?:${VALUE})${GUID})`,
  'gi',
);
// The value before its key: {"value": …, "key": …}. Not across the end of an object.
const BEFORE = `${QUOTE}\\s{0,9},?\\s{0,9}${QUOTE}(?:key|name)${QUOTE}\\s{0,9}[:=]\\s{0,9}${QUOTE}`;
const KEYS_AFTER = new RegExp(
  `value${QUOTE}\\s{0,9}[:=]\\s{0,9}${GUID}${BEFORE}(?:(${CUSTOMER_KEY})|(${TRACKING_KEY}))`,
  'gi',
);

/** Finds the IDs in the paths and keys of a decoded text. */
export function findIds(text: string): Evidence {
  const locations: BatchIds[] = [];
  const paths: NamedId[] = [];
  for (const [, customerId, trackingId, customer, tracking] of text.matchAll(PATHS)) {
    if (customerId !== undefined && trackingId !== undefined) {
      locations.push({ customerId: canonical(customerId), trackingId: canonical(trackingId) });
    }
    paths.push(...named(customerId ?? customer, trackingId ?? tracking));
  }
  const keys = [...text.matchAll(KEYS)].flatMap(([, customer, tracking]) => named(customer, tracking));
  for (const [, id, customerKey] of text.matchAll(KEYS_AFTER)) {
    keys.push(...(customerKey === undefined ? named(undefined, id) : named(id, undefined)));
  }
  return { locations, paths, keys };
}

/** The distinct IDs of one field, in order. */
export function idsOf(named: readonly NamedId[], field: keyof BatchIds): string[] {
  return [...new Set(named.filter((one) => one.field === field).map(({ id }) => id))];
}

/** The canonical form of what `LOOSE_GUID` matched. */
export function canonical(matched: string): string {
  const digits = matched.replaceAll('\n', '').toLowerCase();
  return canonicalGuid(digits) ?? digits;
}

function named(customer: string | undefined, tracking: string | undefined): NamedId[] {
  return [
    ...(customer === undefined ? [] : [{ field: 'customerId' as const, id: canonical(customer) }]),
    ...(tracking === undefined ? [] : [{ field: 'trackingId' as const, id: canonical(tracking) }]),
  ];
}
