import { type ReactNode, useState } from 'react';

import type { LazyPart as Part } from '../browser/lazy-part.ts';
import { LazyPart } from './LazyPart.tsx';

interface TriggerProps {
  readonly 'aria-expanded': false;
  readonly onPointerEnter: () => void;
  readonly onFocus: () => void;
  readonly onClick: () => void;
}

interface Props<Value> {
  /** A menu or popover together with the button that opens it. */
  readonly part: Part<Value>;
  /** That button, until the part is loaded. */
  readonly renderTrigger: (props: TriggerProps) => ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/** A button whose menu or popover is fetched when the pointer or the focus reaches it, and shown by the first click. */
export function LazyTrigger<Value>({ part, renderTrigger, children }: Props<Value>) {
  const [opened, setOpened] = useState(false);
  const closed = renderTrigger({
    'aria-expanded': false,
    onPointerEnter: part.prefetch,
    onFocus: part.prefetch,
    onClick: () => setOpened(true),
  });
  return (
    <LazyPart part={part} when={opened} waiting={closed} onDismiss={() => setOpened(false)}>
      {children}
    </LazyPart>
  );
}
