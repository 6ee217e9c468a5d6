import { useEffect, useState } from 'react';

import type { BatchIds } from '../../batch/batch.ts';
import { useClient } from '../../partner-center/client-context.ts';
import { clearDraftIds, saveDraftIds, readDraftIds } from './draft-ids.ts';

interface Fields {
  readonly typed: BatchIds;
  /** The fields before the last paste; `null` once something was typed after it. */
  readonly replaced: BatchIds | null;
}

/**
 * The text of the two fields, initially the batch that was last on screen. IDs survive a sign-in, which leaves the page
 * and comes back to it.
 */
export function useDraftIds(lastBatch: BatchIds | null) {
  const { accountId } = useClient();
  // A batch on screen is newer than stored fields, which are from before this page was loaded.
  const [{ typed, replaced }, setFields] = useState<Fields>(() => ({
    typed: lastBatch ?? readDraftIds(accountId),
    replaced: null,
  }));

  useEffect(() => {
    clearDraftIds();
    return clearDraftIds;
  }, []);

  useEffect(() => {
    const keep = () => saveDraftIds(accountId, typed);
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [accountId, typed]);

  function change(ids: Partial<BatchIds>, kind: 'undoable' | 'typed' = 'typed') {
    setFields(({ typed }) => ({
      typed: { ...typed, ...ids },
      replaced: kind === 'undoable' ? typed : null,
    }));
  }

  const undo = replaced && (() => setFields({ typed: replaced, replaced: null }));
  return { typed, change, undo };
}
