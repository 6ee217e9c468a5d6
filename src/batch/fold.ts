/**
 * Text made comparable: letter case, accents, width and invisible characters do not count. Without any locale, so
 * that a serial number is found the same way on every machine; `fold(a + b)` is `fold(a) + fold(b)`.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  // Upper case first: it alone turns ß into SS and the dotless ı into I. The final sigma ς is chosen by context.
  return text
    .normalize('NFKD')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ς', 'σ');
}

export function isAscii(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}
