import { useState } from 'react';

import type { WatchedBatch } from '../../../batch-watch/watched-batch.ts';
import { countDevices } from '../../../devices/device-counts.ts';
import type { Tab } from '../../../devices/device-filter.ts';

/** Decided once, by the first answer: a first failure must not replace the list that somebody is reading. */
export function useDefaultTab({ snapshot }: WatchedBatch, isPlaceholder: boolean): Tab {
  const [tab, setTab] = useState<Tab | null>(null);
  if (tab === null && !isPlaceholder) {
    setTab(countDevices(snapshot.batch.devices).failed > 0 ? 'failed' : 'all');
  }
  return tab ?? 'all';
}
