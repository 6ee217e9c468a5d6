import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { LazyPart as Part } from '../browser/lazy-part.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PartProblem } from './PartProblem.tsx';

interface Props<Value> {
  readonly part: Part<Value>;
  /** The part is not fetched until this is true. */
  readonly when?: boolean;
  /** Shown until the part is loaded. */
  readonly waiting?: ReactNode;
  /** For a part beside others: its failure is a notice that can be dismissed. Without it the part is a screen. */
  readonly onDismiss?: () => void;
  readonly children: (value: Value) => ReactNode;
}

/**
 * Shows a lazily loaded part of the page, or that it failed to load, with a way to retry. State and not `Suspense`:
 * React delays content that follows a fallback within 300 ms.
 */
export function LazyPart<Value>({ part, when = true, waiting, onDismiss, children }: Props<Value>) {
  const value = useSyncExternalStore(part.subscribe, part.loaded);
  const [failed, setFailed] = useState(false);
  if (failed && !when) setFailed(false);

  useEffect(() => {
    if (!when || value !== null) return;
    let isHere = true;
    part.load().catch(() => {
      if (isHere) setFailed(true);
    });
    return () => {
      isHere = false;
    };
  }, [part, when, value]);

  const problem = (isBroken: boolean) => (
    <PartProblem isBroken={isBroken} retry={part.load} onDismiss={onDismiss} />
  );
  if (!when || value === null) {
    return (
      <>
        {(!failed || onDismiss) && waiting}
        {failed && problem(false)}
      </>
    );
  }
  const shown = children(value);
  // The boundary above is for screens; a part beside others must not break the rest of the page.
  return onDismiss ? <ErrorBoundary fallback={() => problem(true)}>{shown}</ErrorBoundary> : shown;
}
