import type { DecodedDevice } from '../../../../src/device-file/decoded-device.ts';
import type { Candidate, Fate } from '../../../../src/device-file/write/selection.ts';

/** A line that nobody has touched. */
export const candidate = (
  given: DecodedDevice,
  fate: Fate = 'retry',
  more: Partial<Candidate> = {},
): Candidate => ({
  device: given,
  fate,
  repaired: [],
  ticked: undefined,
  ...more,
});
