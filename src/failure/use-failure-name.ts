import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { FailureKind, PartnerCenterError } from '../partner-center/failures/failure.ts';

const NO_ANSWER: ReadonlySet<FailureKind> = new Set([
  'unreachable',
  'blocked-or-unreachable',
  'timed-out',
  'token-unavailable',
]);

/** Which words tell this failure: no answer while the browser knows that it is offline has its own. */
export function useFailureName({ kind }: PartnerCenterError): FailureKind | 'offline' {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return NO_ANSWER.has(kind) && !online ? 'offline' : kind;
}
