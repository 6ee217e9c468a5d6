import { useEffect, useState } from 'react';

/** `text`, once it has stayed the same for `afterMs`: who is typing hears nothing in between. */
export function useSettledText(text: string, afterMs: number): string {
  const [settled, setSettled] = useState('');

  useEffect(() => {
    if (text === settled) return undefined;
    const timer = setTimeout(() => setSettled(text), afterMs);
    return () => clearTimeout(timer);
  }, [text, settled, afterMs]);

  return settled;
}
