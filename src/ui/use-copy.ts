import { useEffect, useState } from 'react';

/** Long enough to be read; then the button offers to copy again. */
const COPIED_FOR_MS = 4_000;

/** How the last copy went, as the message that says so. */
export type CopyOutcome = 'copy.done' | 'copy.refused' | null;

interface LastCopy {
  readonly outcome: CopyOutcome;
}

/** Puts text on the clipboard and remembers how that went: success for some seconds, a refusal until `forget`. */
export function useCopy() {
  // An object, so that copying once more starts the seconds anew.
  const [last, setLast] = useState<LastCopy>({ outcome: null });
  const forget = () => setLast({ outcome: null });
  useEffect(() => {
    if (last.outcome !== 'copy.done') return;
    const timer = setTimeout(() => setLast({ outcome: null }), COPIED_FOR_MS);
    return () => clearTimeout(timer);
  }, [last]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setLast({ outcome: 'copy.done' });
    } catch {
      setLast({ outcome: 'copy.refused' }); // a browser may forbid it; the text is still on screen to select
    }
  };
  return { outcome: last.outcome, copy, forget };
}
