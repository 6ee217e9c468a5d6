import type { KeyboardEvent } from 'react';

/** The key belongs to an input method, which is composing text; Safari reports the last one by its code alone. */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229;
