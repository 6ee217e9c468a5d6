import { useEffect, useState } from 'react';

/**
 * `text`, once `choice` has stayed the same for `afterMs` and there is a text; '' until then, so that who is typing hears
 * nothing in between and the same words are news again. A text that changes under the same choice is not said.
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
