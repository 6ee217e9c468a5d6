import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import type { FailureKind, PartnerCenterError } from '../partner-center/failure.ts';

/** Which words tell this failure: no answer while the browser knows that it is offline has its own. */
export function useFailureName({ kind }: PartnerCenterError): FailureKind | 'offline' {
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const noAnswer = kind === 'unreachable' || kind === 'blocked-or-unreachable';
  return noAnswer && !online ? 'offline' : kind;
}
