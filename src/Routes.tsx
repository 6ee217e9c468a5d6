import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';

import { batchPath, idsFromPath } from './batch-path.ts';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { Waiting } from './Waiting.tsx';

const LookupScreen = lazy(async () => ({
  default: (await import('./lookup/LookupScreen.tsx')).LookupScreen,
}));

const loadBatchScreen = () => import('./batch-screen/BatchScreen.tsx');
const BatchScreen = lazy(async () => ({ default: (await loadBatchScreen()).BatchScreen }));

// Who came by the link of a batch will need its screen: fetch it beside MSAL, not after.
if (idsFromPath(location.pathname)) void loadBatchScreen();

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

  if (path !== '/' && !ids) return <NotFoundScreen />;
  return (
    <Suspense fallback={<Waiting message="app.loading" />}>
      {ids ? <BatchScreen key={canonical} ids={ids} /> : <LookupScreen lastBatch={lastBatch} />}
    </Suspense>
  );
}
