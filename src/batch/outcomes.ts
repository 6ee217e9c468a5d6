import type { Device, DeviceState } from './batch.ts';
import { rememberByTexts } from './remember.ts';

/** What the service says of a row besides which device it is. A batch has a handful of different ones. */
export type Outcome = Pick<Device, 'state' | 'status' | 'errorCode' | 'errorDescription'>;

/** The different outcomes of some rows. Whatever is a matter of outcome is found out once for each, not per row. */
export interface Outcomes {
  readonly list: readonly Outcome[];
  /** By position of the row: the number of its outcome in `list`. */
  readonly of: Uint32Array;
}

export function listOutcomes(devices: readonly Device[]): Outcomes {
  const list: Outcome[] = [];
  const numbered = (state: DeviceState) =>
    rememberByTexts((status, errorCode, errorDescription) => {
      list.push({ state, status, errorCode, errorDescription });
      return { number: list.length - 1 };
    });
  const find = {
    failed: numbered('failed'),
    'in-progress': numbered('in-progress'),
    succeeded: numbered('succeeded'),
  };
  const of = new Uint32Array(devices.length);
  for (let row = 0; row < devices.length; row += 1) {
    const device = devices[row];
    if (device === undefined) continue;
    of[row] = find[device.state](device.status, device.errorCode, device.errorDescription).number;
  }
  return { list, of };
}

/** How many rows have each outcome, of all or of those with 1 in `found`. */
export function tallyOutcomes({ list, of }: Outcomes, found: Uint8Array | null): Uint32Array {
  const tally = new Uint32Array(list.length);
  for (let row = 0; row < of.length; row += 1) {
    if (found !== null && found[row] !== 1) continue;
    const outcome = of[row] ?? 0;
    tally[outcome] = (tally[outcome] ?? 0) + 1;
  }
  return tally;
}
