import { useEffect, useState } from 'react';

/** How long the success message stays. */
const COPIED_FOR_MS = 4_000;

/** The message of the last copy's outcome. */
export type CopyOutcome = 'copy.done' | 'copy.refused' | null;

interface LastCopy {
  readonly outcome: CopyOutcome;
}

/** Copies text to the clipboard. `outcome` is success for some seconds, or a refusal until `forget`. */
export function useCopy() {
  // An object, so that copying again restarts the timer.
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
