import { useState, type ChangeEvent, type CompositionEvent } from 'react';

/**
 * The text of a field whose changes apply at once. Text that an input method is composing is shown, but not passed on
 * until it is complete.
 */
export function useComposedText(text: string, onText: (text: string) => void) {
  const [composed, setComposed] = useState<string | null>(null);
  const finish = (value: string) => {
    setComposed(null);
    if (value !== text) onText(value);
  };
  return {
    value: composed ?? text,
    onChange: ({ nativeEvent }: Pick<ChangeEvent, 'nativeEvent'>, value: string) => {
      const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
      if (isComposing) setComposed(value);
      else finish(value);
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement>) => finish(currentTarget.value),
  };
}
