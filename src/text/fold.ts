/**
 * Text made comparable: letter case, accents, width, kind of white space (NUL is one) and invisible characters do not count.
 * Without any locale, so that a serial number is found the same way on every machine; `fold(a + b)` is
 * `fold(a) + fold(b)`.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  // Upper case first: it alone turns ß into SS and the dotless ı into I. The final sigma ς is chosen by context.
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ς', 'σ')
    .replace(/[“”„‟]/g, '"') // keyboards put these in the place of straight ones
    .replace(/[\s\0]/g, ' ');
}

/** Whether lower case is all that folding does: printable ASCII. */
function isPlain(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text);
}
