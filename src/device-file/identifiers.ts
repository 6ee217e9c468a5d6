// White space of every kind, byte order marks and zero-width characters.
const BLANK = '[\\s\\u200B-\\u200D\\u2060]';
const BLANK_EDGES = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g');
/** Firmware's defaults, which many devices share (docs/csv-files.md#placeholders). */
const PLACEHOLDER = new RegExp(
  `^${BLANK}*(?:default string|to be filled by o\\.?e\\.?m\\.?|system serial number|not specified|none|0?123456789|smbios_string_index_0|0+)${BLANK}*$`,
  'i',
);
const NOTHING = new RegExp(`^${BLANK}*$`);

/** Without the blanks and invisible characters around it. */
export const trimIdentifier = (text: string): string => text.replace(BLANK_EDGES, '');

/** For comparing identifiers without regard to letter case and surrounding blanks. */
export const foldIdentifier = (text: string): string => trimIdentifier(text).toLowerCase();

/** Whether the text is there, but is a default rather than the device's own serial. */
export const isPlaceholder = (serial: string): boolean => PLACEHOLDER.test(serial);

/** Whether a serial or product ID can tell one device from another. */
export const identifies = (text: string): boolean => !NOTHING.test(text) && !PLACEHOLDER.test(text);

/** A Windows product ID (PKID): 13 digits (docs/csv-files.md#shapes). */
export const isProductId = (text: string): boolean => /^\d{13}$/.test(text);
