/** What a spreadsheet did to an identifier that it took for a number or a date (docs/csv-files.md#excel-damage). */
export type SpreadsheetDamage = 'scientific-number' | 'turned-into-date' | 'digits-cut';

// 1.23457E+11, and with the decimal comma of some locales. 0503E000 is a serial.
const SCIENTIFIC = /^\d(?:[.,]\d+E\+?\d+|E\+\d+)$/i;
// 12-Mar, 12.mars, Mar-26: the months of the locales whose spreadsheets we know, by how their names begin.
const MONTH =
  '(?:jan|feb|fév|fev|mar|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aoû|ago|sep|set|oct|okt|out|nov|dec|déc|dez|' +
  'led|úno|bře|dub|kvě|čvn|čvc|srp|zář|říj|lis|pro|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)';
const DATE = new RegExp(
  `^(?:\\d{1,2}[-./ ]${MONTH}\\p{L}{0,2}\\.?|${MONTH}\\p{L}{0,2}\\.?[-./ ]\\d{2,4}|\\d{1,2}月\\d{1,2}日)$`,
  'iu',
);
/** Much faster than the months: it rules out nearly all that a file holds. */
const MAY_BE_DATE = /^\d{1,2}[-./ ]|[-./ ]\d{2,4}$|月/;
const AFTER_15_DIGITS = /^\d{15}(0+)$/;

/** `undefined` where the text looks unharmed. Digits that were cut may be genuine zeros. */
export function spreadsheetDamage(text: string): SpreadsheetDamage | undefined {
  if (SCIENTIFIC.test(text)) return 'scientific-number';
  if (MAY_BE_DATE.test(text) && DATE.test(text)) return 'turned-into-date';
  return AFTER_15_DIGITS.test(text) ? 'digits-cut' : undefined;
}

/** The value is lost: what is there is not the device's own. */
export function isLost(text: string): boolean {
  const damage = spreadsheetDamage(text);
  return damage === 'scientific-number' || damage === 'turned-into-date';
}
