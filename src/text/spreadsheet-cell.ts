// A reader that splits at something else than the comma makes cells of the parts of one, so each part is guarded. The
// blanks, controls, invisible characters and quotes before a sign are those that spreadsheets skip; signs count in their
// small and full-width forms too.
const FORMULA =
  /(^|[;\t\r\n\v\f\u0085\u2028\u2029])(?=(?:(?![\t\r\n\v\f\u0085\u2028\u2029])[\s\p{Cc}\p{Cf}\p{DI}"])*[=+\-@﹦﹢﹣﹫＝＋－＠])/gu;
const LEADING_BREAK = /^(?=[\t\r\n])/;

/** The text, with an apostrophe before whatever a spreadsheet would take for a formula. */
export const guardFormulas = (text: string): string =>
  text.replace(FORMULA, "$1'").replace(LEADING_BREAK, "'");

/** A quoted cell (RFC 4180). */
export const quoteCell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
