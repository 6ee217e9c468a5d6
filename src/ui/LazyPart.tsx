import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';

import type { LazyPart as Part } from '../browser/lazy-part.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PartProblem } from './PartProblem.tsx';

interface Props<Value> {
  readonly part: Part<Value>;
  /** Whether the part is wanted: until then it is not fetched. */
  readonly when?: boolean;
  /** Stands in until the part has come. */
  readonly waiting?: ReactNode;
  /** For a part beside others: gives it up when it fails, in a notice over the page. Without it the part is a screen. */
  readonly onDismiss?: () => void;
  readonly children: (value: Value) => ReactNode;
}

/**
 * Shows a lazily loaded part of the page once it has come, or that it has not, and a way forward. State and not
 * `Suspense`: React would hold back for 300 ms what comes soon after a fallback.
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
  // A screen that breaks is for the boundary above; a part beside others takes nothing else with it.
  return onDismiss ? <ErrorBoundary fallback={() => problem(true)}>{shown}</ErrorBoundary> : shown;
}
