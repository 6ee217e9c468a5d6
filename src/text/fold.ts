/**
 * Folds text for comparison: without letter case, accents, width, invisible characters and the kind of white space (NUL
 * included). Independent of the locale, so that searches match the same on every machine; `fold(a + b)` is
 * `fold(a) + fold(b)`.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  // Upper case first: only that folds ß to SS and the dotless ı to I. The final sigma ς depends on its context.
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ς', 'σ')
    .replace(/[“”„‟]/g, '"') // keyboards insert these for straight quotes
    .replace(/[\s\0]/g, ' ');
}

/** Whether folding only lower-cases the text: printable ASCII. */
function isPlain(text: string): boolean {
  return !/[^\x20-\x7e]/.test(text);
}
