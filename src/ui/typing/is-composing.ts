import type { KeyboardEvent } from 'react';

/** Whether the key belongs to an input method that is composing text; Safari marks the last one only by its code. */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229;
