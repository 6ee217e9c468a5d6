import { GUID_PATTERN } from '../../text/guid.ts';

const ELLIPSIS = '(?:\u2026|\\.{3})';
const PART = '(?![0-9a-f]{32}(?![0-9a-f]))[0-9a-f-]';
/** The beginning of the path's second word. */
const WORD = 'batchjobstatus'.split('').reduceRight((rest, letter) => `${letter}(?:${rest})?`, '');
const CUT_OFF = new RegExp(
  [
    // A path that a console has truncated, or that ends with the text.
    `customers[\\\\/]{1,4}[^\\s"'<>]{0,120}?${ELLIPSIS}`,
    `customers[\\\\/]{1,4}[{(]?${PART}{1,35}$`,
    `customers[\\\\/]{1,4}[{(]?${GUID_PATTERN}[})]?[\\\\/]{1,4}${WORD}$`,
    `batchjobstatus[\\\\/]{0,4}[{(]?(?:${PART}{1,35})?$`,
    // The beginning of a GUID.
    `(?<![0-9a-z-])(?!${GUID_PATTERN})[0-9a-f]{8}(?:-[0-9a-f]{0,12}){0,4}${ELLIPSIS}`,
    `(?:customer_?id|tracking_?id)["'\\\\]{0,2}\\s{0,9}[:=>]\\s{0,9}["'\\\\]{0,2}${PART}{0,35}(?:${ELLIPSIS}|$)`,
    `[:=\\s](?!${GUID_PATTERN})[0-9a-f]{8}-[0-9a-f-]{0,27}$`,
  ].join('|'),
  'i',
);

/** Whether a decoded text is cut off within a path or an ID, at "…" or at its end. */
export function isCutOff(text: string, isEnd: boolean): boolean {
  return CUT_OFF.test(isEnd ? text.trim() : `${text}\n|`);
}
