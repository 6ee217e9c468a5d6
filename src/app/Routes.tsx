import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';

import { batchPath, idsFromPath } from '../batch/batch-path.ts';
import { lazyPart, prefetchWhenIdle } from '../browser/lazy-part.ts';
import { focusHeading } from '../ui/heading-focus.ts';
import { LazyPart } from '../ui/LazyPart.tsx';
import { Loading } from '../ui/Loading.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';

const lookupScreen = lazyPart(async () => (await import('../lookup/LookupScreen.tsx')).LookupScreen);
const batchScreen = lazyPart(async () => (await import('../batch-screen/BatchScreen.tsx')).BatchScreen);

// Who came by the link of a batch will need its screen: fetch it beside MSAL, not after.
if (idsFromPath(location.pathname)) batchScreen.prefetch();

/** The two routes. */
export function Routes() {
  const [path, navigate] = useLocation();
  const ids = idsFromPath(path);
  const canonical = ids ? batchPath(ids) : path;
  // Back at the form, whoever has mistyped an ID corrects it instead of typing both again.
  const [lastBatch, setLastBatch] = useState(ids);
  if (ids && (!lastBatch || batchPath(lastBatch) !== canonical)) setLastBatch(ids);

  useEffect(() => {
    if (canonical !== path) navigate(canonical + location.search + location.hash, { replace: true });
  }, [canonical, path, navigate]);

  // The way from one to the other stays open where the connection is lost meanwhile.
  useEffect(() => prefetchWhenIdle([lookupScreen, batchScreen]), []);

  // Not on the first load: there the page is read from its top.
  const shown = useRef(canonical);
  useLayoutEffect(() => {
    if (shown.current === canonical) return;
    shown.current = canonical;
    focusHeading();
  }, [canonical]);

  if (path !== '/' && !ids) return <NotFoundScreen />;
  const waiting = <Loading message="app.loading" />;
  return ids ? (
    <LazyPart key="batch" part={batchScreen} waiting={waiting}>
      {(BatchScreen) => <BatchScreen key={canonical} ids={ids} />}
    </LazyPart>
  ) : (
    <LazyPart key="lookup" part={lookupScreen} waiting={waiting}>
      {(LookupScreen) => <LookupScreen lastBatch={lastBatch} />}
    </LazyPart>
  );
}
