import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { FailureKind, PartnerCenterError } from '../partner-center/failures/failure.ts';

const NO_ANSWER: ReadonlySet<FailureKind> = new Set([
  'unreachable',
  'blocked-or-unreachable',
  'timed-out',
  'token-unavailable',
]);

/** The message key of a failure: `offline` where no answer came and the browser knows that it is offline. */
export function useFailureName({ kind }: PartnerCenterError): FailureKind | 'offline' {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  return NO_ANSWER.has(kind) && !online ? 'offline' : kind;
}
