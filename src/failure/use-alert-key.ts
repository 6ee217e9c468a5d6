import { useState } from 'react';

import type { FailureProps } from './FailureHelp.tsx';

/**
 * The `key` of a failure's alert. It changes when a refresh that the person requested fails, so that the same text is
 * announced again; it does not after an automatic refresh.
 */
export function useAlertKey({ at, askedAt }: Pick<FailureProps, 'at' | 'askedAt'>): number {
  const [announcedFor, setAnnouncedFor] = useState(askedAt);
  if (at >= askedAt && announcedFor !== askedAt) setAnnouncedFor(askedAt);
  return announcedFor;
}
