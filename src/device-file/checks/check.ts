import type { Combination, Unwritable, WrittenField } from '../combination.ts';
import type { DecodedDevice } from '../decoded-device.ts';
import type { FileField, FileRemark } from '../device-file.ts';
import type { FileRule } from '../file-rule.ts';

/** A device, and how it can be written: worked out once for all checks. */
export interface ExaminedDevice extends DecodedDevice {
  /** Without blanks around them. */
  readonly clean: Readonly<Record<WrittenField, string>>;
  readonly chosen: Combination | Unwritable;
}

/** One rule: what it has to say about the devices of a file. */
export type Check = (devices: readonly ExaminedDevice[]) => readonly FileRemark[];

/**
 * A rule that looks at one line at a time. `find` gives the detail to quote, `''` for none, and `undefined` where the
 * line is well; lines with the same detail are reported together.
 */
export const perLine =
  (
    rule: FileRule,
    field: FileField | undefined,
    find: (device: ExaminedDevice) => string | undefined,
  ): Check =>
  (devices) => {
    const linesOf = new Map<string, number[]>();
    for (const device of devices) {
      const found = find(device);
      if (found === undefined) continue;
      const detail = found.length > LONGEST_DETAIL ? '' : found;
      const lines = linesOf.get(detail);
      if (lines) lines.push(device.line);
      else linesOf.set(detail, [device.line]);
    }
    return [...linesOf].map(([detail, lines]) => remark(rule, lines, field, detail));
  };

function remark(
  rule: FileRule,
  lines: readonly number[],
  field: FileField | undefined,
  detail: string,
): FileRemark {
  return { rule, lines, ...(field && { field }), ...(detail !== '' && { detail }) };
}

/** Longer text is not quoted: it may be a hardware hash in a wrong column. */
const LONGEST_DETAIL = 100;

/** For rules that quote nothing. */
export const flag = (isFound: boolean): '' | undefined => (isFound ? '' : undefined);
