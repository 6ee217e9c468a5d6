import { useState } from 'react';

import type { FailureProps } from './FailureHelp.tsx';

/**
 * The `key` of a failure's alert: another one when a refresh that the person asked for has failed, so that the same words
 * are announced again. They are not after one that came by itself.
 */
export function useAlertKey({ at, askedAt }: Pick<FailureProps, 'at' | 'askedAt'>): number {
  const [announcedFor, setAnnouncedFor] = useState(askedAt);
  if (at >= askedAt && announcedFor !== askedAt) setAnnouncedFor(askedAt);
  return announcedFor;
}
