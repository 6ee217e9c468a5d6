import { decodeText } from './decode-text.ts';
import type { NamedId } from './find-ids.ts';
import { distinctBatches } from './pair-batches.ts';
import type { PastedIds, Reading } from './pasted-ids.ts';
import { conclude, readPart, readPasted } from './read-pasted.ts';

/** The length that is read in one step, within two frames. In characters. */
export const AT_ONCE = 2 ** 17;
/** The overlap of two parts: longer than any Location, however it is encoded. */
const OVERLAP = 2 ** 12;
/** Caps the IDs of a kind: nobody chooses from more. */
const MOST = 1_000;

/**
 * Reads a text of any length, `AT_ONCE` characters a step. In a long one only paths and keys count: words are near
 * GUIDs by chance.
 */
export function* readInSteps(text: string): Generator<undefined, PastedIds> {
  if (text.length <= AT_ONCE) return readPasted(text);
  let reading: Reading | null = null;
  for (let start = 0; start < text.length; start += AT_ONCE) {
    yield undefined;
    const end = start + AT_ONCE + OVERLAP;
    const part = readPart(decodeText(text.slice(start, end)), {
      isStart: start === 0,
      isEnd: end >= text.length,
    });
    reading = reading === null ? part : merged(reading, part);
  }
  return reading === null ? { kind: 'nothing' } : conclude(reading, [], []);
}

function merged(before: Reading, part: Reading): Reading {
  return {
    locations: distinctBatches([...before.locations, ...part.locations]).slice(0, MOST),
    paths: distinctSteps([...before.paths, ...part.paths]),
    keys: distinctSteps([...before.keys, ...part.keys]),
    isJson: before.isJson,
    isExchange: before.isExchange || part.isExchange,
    isCut: before.isCut || part.isCut,
    locationSource: before.locationSource ?? part.locationSource,
  };
}

/** Each ID once per preceding ID: logs repeat themselves, and the order pairs the IDs. */
function distinctSteps(named: readonly NamedId[]): readonly NamedId[] {
  const steps = named.map((one, index) => [`${named[index - 1]?.id} ${one.field} ${one.id}`, one] as const);
  return [...new Map(steps).values()].slice(0, MOST);
}
