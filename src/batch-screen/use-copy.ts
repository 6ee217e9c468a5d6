import { useState } from 'react';

/** How the last copy went, as the message that says so. */
export type CopyOutcome = 'copy.done' | 'copy.refused' | null;

/** Puts text on the clipboard and remembers how that went. */
export function useCopy() {
  const [outcome, setOutcome] = useState<CopyOutcome>(null);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copy.done');
    } catch {
      setOutcome('copy.refused'); // a browser may forbid it; the text is still on screen to select
    }
  };
  return { outcome, copy, forget: () => setOutcome(null) };
}
