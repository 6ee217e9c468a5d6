import { byElimination } from './by-elimination.ts';
import { isCutOff } from './cut-off.ts';
import { decodeText } from './decode-text.ts';
import { findIds, idsOf, LOCATION, type NamedId } from './find-ids.ts';
import { labelGuids, type LabelledGuid } from './label-guids.ts';
import { distinctBatches, type FoundBatch, pairBatches } from './pair-batches.ts';
import { parseGuid } from './parse-guid.ts';
import type { PastedIds, Reading, Source } from './pasted-ids.ts';
import { readTable } from './read-table.ts';

const HTTP_EXCHANGE = /\bHTTP\/\d/;
const JSON_TEXT = /^\s*[[{]\s*["[{\]}]/;

/** Finds the IDs in any pasted text. Never throws; linear in the length of the text. */
export function readPasted(text: string): PastedIds {
  const whole = parseGuid(text);
  if (whole) return { kind: 'one', id: whole, source: 'guid' };

  const plain = decodeText(text);
  const reading = readPart(plain, { isStart: true, isEnd: true });
  // Both contain many other GUIDs, and words near them by chance: there only paths and keys count.
  const isLabelled = !reading.isExchange && !reading.isJson && reading.locations.length === 0;
  return conclude(reading, isLabelled ? readTable(text) : [], isLabelled ? labelGuids(plain) : []);
}

/** Reads a decoded text, or a part of a long one. */
export function readPart(plain: string, { isStart, isEnd }: { isStart: boolean; isEnd: boolean }): Reading {
  const evidence = findIds(plain);
  return {
    ...evidence,
    isJson: isStart && JSON_TEXT.test(plain),
    isExchange: HTTP_EXCHANGE.test(plain),
    isCut: isCutOff(plain, isEnd),
    locationSource: evidence.locations.length > 0 ? sourceOfLocation(plain) : null,
  };
}

/** Evaluates the evidence from the most to the least certain: a Location, a table, labels, elimination, order. */
export function conclude(
  reading: Reading,
  table: readonly NamedId[],
  labelled: readonly LabelledGuid[],
): PastedIds {
  const source = reading.isJson ? 'json' : reading.isExchange ? 'response' : null;
  const inLocations = batchesInLocations(reading);
  if (inLocations.length > 0)
    return oneOrSeveral(inLocations, source ?? reading.locationSource ?? 'location');
  if (table.length > 0) return oneOrSeveral(pairBatches(table), 'two-guids');

  const found = byElimination(reading, labelled, source);
  if (!reading.isCut || (found.kind !== 'one' && found.kind !== 'nothing')) return found;
  return found.kind === 'one'
    ? { kind: 'cut-off', id: found.id, ...(found.field && { field: found.field }) }
    : { kind: 'cut-off', id: null };
}

/** The batches of complete Location paths, and others that the same text identifies by path or key. */
function batchesInLocations({ locations, paths, keys }: Reading): readonly FoundBatch[] {
  if (locations.length === 0) return [];
  const known = new Set(locations.map(({ trackingId }) => trackingId));
  const customers = new Set(locations.map(({ customerId }) => customerId));
  const customerId = customers.size === 1 ? (locations[0]?.customerId ?? null) : null;
  const others = idsOf([...paths, ...keys], 'trackingId').filter((id) => !known.has(id));
  return distinctBatches([...locations, ...others.map((trackingId) => ({ customerId, trackingId }))]);
}

function oneOrSeveral(batches: readonly FoundBatch[], source: Source | 'two-guids'): PastedIds {
  const [batch, another] = batches;
  if (!batch || another || batch.customerId === null) return { kind: 'several', batches };
  return { kind: 'both', customerId: batch.customerId, trackingId: batch.trackingId, source };
}

function sourceOfLocation(text: string): 'location' | 'link' {
  const at = text.search(LOCATION);
  const before = text.slice(Math.max(0, at - 200), at);
  if (/\blocation\s*:\s*\S*$/i.test(before)) return 'location';
  // An address on any host but the service's own (docs/partner-center-api.md#location-header) is a link to a dashboard.
  const host = /https?:\/\/([^\s/?#]+)\S*$/i.exec(before)?.[1];
  return host && !/partnercenter/i.test(host) ? 'link' : 'location';
}
