import { spreadsheetDamage } from '../spreadsheet-damage.ts';

/** A whole number without its leading zeros, which spreadsheets drop; `''` for any other text. */
export function withoutLeadingZeros(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, '') : '';
}

/** What is left of a number in a spreadsheet's scientific form, so that it can be compared; `''` for any other text. */
export function scientificKey(text: string): string {
  if (spreadsheetDamage(text) !== 'scientific-number') return '';
  const [mantissa = '', exponent = ''] = text.toLowerCase().split('e');
  return `${mantissa.replace(/[.,]/, '').replace(/0+$/, '')}e${Number(exponent)}`;
}

/** The `scientificKey` of what a spreadsheet makes of digits, or of digits around an E; `''` where it leaves them alone. */
export function keyInScientific(text: string, decimals: number): string {
  if (!/^\d+(?:E\d+)?$/i.test(text)) return '';
  const value = Number(text);
  return Number.isFinite(value) ? scientificKey(value.toExponential(decimals)) : '';
}
