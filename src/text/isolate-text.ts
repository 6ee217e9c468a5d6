/** Embeddings, overrides, isolates and marks: each changes the order of the text around it. */
const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Hebrew, Arabic and the other right-to-left scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * Isolates foreign text within a plain-text sentence (a title, a label, an option), so that it cannot reorder the words
 * around it. Removes its own controls, which could end the isolation. In markup use `<bdi>` instead.
 */
export function isolate(text: string): string {
  const plain = text.toWellFormed().replace(BIDI_CONTROLS, '');
  return RIGHT_TO_LEFT.test(plain) ? FIRST_STRONG_ISOLATE + plain + POP_DIRECTIONAL_ISOLATE : plain;
}
