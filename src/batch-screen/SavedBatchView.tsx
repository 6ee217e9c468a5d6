import { useState } from 'react';

import { savedSnapshot } from '../batch-watch/saved-snapshot.ts';
import type { SavedAnswer } from '../saved-answer/read-saved-answer.ts';
import { BatchView } from './BatchView.tsx';
import { PageTitle } from './PageTitle.tsx';

/** The batch of a saved answer: what the screen of a live one shows, but for all that is about refreshing. */
export function SavedBatchView({
  answer,
  commandSlot,
}: {
  answer: SavedAnswer;
  commandSlot: HTMLElement | null;
}) {
  const { fileName, savedAt, customerId, body } = answer;
  const [watched] = useState(() => savedSnapshot(body, savedAt));
  const { snapshot } = watched;
  const ids = { customerId: customerId ?? '', trackingId: snapshot.batch.trackingId };
  return (
    <>
      <PageTitle snapshot={snapshot} failed={false} customerName={fileName === '' ? null : fileName} />
      <BatchView ids={ids} watched={watched} notice={null} refresh={null} commandSlot={commandSlot} />
    </>
  );
}
