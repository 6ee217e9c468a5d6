import { useEffect, useState } from 'react';

/**
 * `text`, debounced: once `choice` has been the same for `afterMs`; '' until then, so that typing is not interrupted
 * and the same text is announced again. A text that changes under the same choice is not announced.
 */
export function useSettledText(text: string | null, choice: string, afterMs: number): string {
  const [settled, setSettled] = useState({ text: '', choice: '' });

  useEffect(() => {
    if (text === null || choice === settled.choice) return undefined;
    const timer = setTimeout(() => setSettled({ text, choice }), afterMs);
    return () => clearTimeout(timer);
  }, [text, choice, settled, afterMs]);

  return settled.choice === choice && settled.text === text ? settled.text : '';
}
