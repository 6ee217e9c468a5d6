import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { batchPath, idsFromPath } from '../batch/batch-path.ts';
import { prefetchWhenIdle } from '../browser/lazy-part.ts';
import { focusHeading } from '../ui/heading-focus.ts';
import { LazyPart } from '../ui/LazyPart.tsx';
import { Loading } from '../ui/Loading.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { SavedAnswerOr } from './saved-answer/SavedAnswerOr.tsx';
import type { Screens } from './start/screens.ts';

/** The two routes. */
export function Routes({ screens }: { screens: Screens }) {
  const [path, navigate] = useLocation();
  const ids = idsFromPath(path);
  const canonical = ids ? batchPath(ids) : path;
  // Fills the form in, so that a mistyped ID can be corrected.
  const [lastBatch, setLastBatch] = useState(ids);
  if (ids && (!lastBatch || batchPath(lastBatch) !== canonical)) setLastBatch(ids);

  useEffect(() => {
    if (canonical !== path) navigate(canonical + location.search + location.hash, { replace: true });
  }, [canonical, path, navigate]);

  // Navigation between the two works even where the connection is lost meanwhile.
  useEffect(() => prefetchWhenIdle([screens.lookup, screens.batch]), [screens]);

  // Not on the first load, where screen readers start at the top.
  const shown = useRef(canonical);
  useLayoutEffect(() => {
    if (shown.current === canonical) return;
    shown.current = canonical;
    focusHeading();
  }, [canonical]);

  if (path !== '/' && !ids) return <NotFoundScreen />;
  const waiting = <Loading message="app.loading" />;
  return ids ? (
    <LazyPart key="batch" part={screens.batch} waiting={waiting}>
      {(BatchScreen) => <BatchScreen key={canonical} ids={ids} />}
    </LazyPart>
  ) : (
    <SavedAnswerOr key="lookup" part={screens.saved}>
      {(onAnswer) => (
        <LazyPart part={screens.lookup} waiting={waiting}>
          {(LookupScreen) => <LookupScreen lastBatch={lastBatch} onAnswer={onAnswer} />}
        </LazyPart>
      )}
    </SavedAnswerOr>
  );
}
