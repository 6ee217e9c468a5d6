import { useEffect, useState } from 'react';

/**
 * `text`, but changing at most once per `everyMs`: a screen reader that is told more often never finishes
 * a sentence. The last text always arrives.
 */
export function useThrottledText(text: string, everyMs: number): string {
  const [said, setSaid] = useState({ text: '', at: 0 });

  useEffect(() => {
    if (text === said.text) return undefined;
    const timer = setTimeout(
      () => setSaid({ text, at: Date.now() }),
      Math.max(0, said.at + everyMs - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [text, said, everyMs]);

  return said.text;
}
