import type { MatchResult } from '../../../device-file/match/match-devices.ts';
import type { Fate } from '../../../device-file/write/selection.ts';
import { type Cause, CAUSES, pileOf } from '../../../devices/causes.ts';
import type { Outcome } from '../../../devices/device.ts';
import type { DeviceRows } from '../../../devices/rows/device-rows.ts';

/** A cause, or why there is none: lines that a person chooses together. */
export type GroupName = Cause | 'missing' | 'unmatched';

export interface FateGroup {
  readonly name: GroupName;
  readonly fate: Fate;
  /** Indexes of the devices. */
  readonly indexes: readonly number[];
}

/** What the answer says of a line; `undefined` where it does not report the line. */
export const outcomeOf = (result: MatchResult, rows: DeviceRows, index: number): Outcome | undefined =>
  rows.outcomeAt(result.rowOfDevice[index] ?? -1);

export function fateOf(result: MatchResult, outcome: Outcome | undefined): Fate {
  if (outcome === undefined) return result.nameless.length > 0 ? 'unmatched' : 'missing';
  return outcome.state === 'failed' ? pileOf(outcome.cause ?? 'unknown') : outcome.state;
}

/** The lines that failed or were not reported, by cause, in the order of display. */
export function fateGroups(result: MatchResult, rows: DeviceRows): readonly FateGroup[] {
  const indexesOf = new Map<GroupName, number[]>();
  for (let index = 0; index < result.rowOfDevice.length; index += 1) {
    const name = groupOf(result, outcomeOf(result, rows, index));
    if (name === undefined) continue;
    const indexes = indexesOf.get(name);
    if (indexes) indexes.push(index);
    else indexesOf.set(name, [index]);
  }
  const groups = (names: readonly GroupName[]) =>
    names.flatMap((name): FateGroup[] => {
      const indexes = indexesOf.get(name);
      const fate = name === 'missing' || name === 'unmatched' ? name : pileOf(name);
      return indexes ? [{ name, fate, indexes }] : [];
    });
  return groups([...CAUSES, 'missing', 'unmatched']);
}

function groupOf(result: MatchResult, outcome: Outcome | undefined): GroupName | undefined {
  if (outcome?.state === 'failed') return outcome.cause ?? 'unknown';
  if (outcome !== undefined) return undefined;
  return result.nameless.length > 0 ? 'unmatched' : 'missing';
}
