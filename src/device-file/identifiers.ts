const INVISIBLE = /\p{Cf}/gu;
/** White space, byte order marks, marks of direction and other characters that nobody sees. */
const BLANK = '[\\s\\p{Cf}]';
/** Firmware's defaults, which many devices share (docs/csv-files.md#placeholders). */
const PLACEHOLDER = new RegExp(
  `^${BLANK}*(?:default string|to be filled by o\\.?e\\.?m\\.?|system serial number|not specified|none|0?123456789|smbios_string_index_0|0+)${BLANK}*$`,
  'iu',
);
const NOTHING = new RegExp(`^${BLANK}*$`, 'u');
// What most identifiers are, so that nothing more has to be tried: printable without blanks around it, and beginning as
// no placeholder does.
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;
const OWN_START = /^[2-9A-CE-MO-RU-Z]/i;

/** Without the blanks around it, and without invisible characters anywhere. */
export const trimIdentifier = (text: string): string =>
  text === '' || PLAIN.test(text) ? text : text.replace(INVISIBLE, '').trim();

/** For comparing identifiers without regard to letter case and surrounding blanks. */
export const foldIdentifier = (text: string): string => trimIdentifier(text).toLowerCase();

/** Whether the text is there, but is a default rather than the device's own serial. */
export const isPlaceholder = (serial: string): boolean => !OWN_START.test(serial) && PLACEHOLDER.test(serial);

/** Whether a serial or product ID can tell one device from another. */
export const identifies = (text: string): boolean =>
  text !== '' && (OWN_START.test(text) || !(NOTHING.test(text) || PLACEHOLDER.test(text)));

/** A Windows product ID (PKID): 13 digits (docs/csv-files.md#shapes). */
export const isProductId = (text: string): boolean => /^\d{13}$/.test(text);
