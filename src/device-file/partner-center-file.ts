/** The header that Partner Center asks for, letter for letter (docs/csv-files.md#writing). */
export const PARTNER_CENTER_HEADER = [
  'Device Serial Number',
  'Windows Product ID',
  'Hardware Hash',
  'Manufacturer name',
  'Device model',
] as const;

/** Devices that Partner Center takes at a time. */
export const DEVICES_PER_FILE = 1_000;
