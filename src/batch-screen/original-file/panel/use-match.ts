import { useEffect, useEffectEvent, useState } from 'react';

import type { MatchResult } from '../../../device-file/match/match-devices.ts';
import type { OpenedDeviceFile } from '../../../device-file/worker/open-device-file.ts';
import { type DeviceRows, sameIdentities } from '../../../devices/rows/device-rows.ts';

export interface Matched {
  readonly opened: OpenedDeviceFile;
  readonly rows: DeviceRows;
  readonly result: MatchResult;
}

/** Matches the rows with the lines; `null` until that is done. Rows whose identities did not change are not matched again. */
export function useMatch(
  opened: OpenedDeviceFile | null,
  rows: DeviceRows,
  onMatched: (matched: Matched) => void,
): Matched | null {
  const [matched, setMatched] = useState<Matched | null>(null);
  const isCurrent =
    matched !== null &&
    matched.opened === opened &&
    (matched.rows === rows || sameIdentities(matched.rows, rows));

  const take = useEffectEvent((next: Matched) => {
    setMatched(next);
    onMatched(next);
  });
  useEffect(() => {
    if (opened === null || isCurrent) return;
    let isHere = true;
    const positions = Array.from({ length: rows.length }, (_, position) => position);
    const ask = {
      serialNumber: positions.map((position) => rows.identity(position, 'serialNumber')),
      productKey: positions.map((position) => rows.identity(position, 'productKey')),
    };
    const match = async () => {
      const result = await opened.call('match', ask);
      if (isHere) take({ opened, rows, result });
    };
    match().catch(() => {}); // the worker has ended: the file is being opened anew, or was forgotten
    return () => {
      isHere = false;
    };
  }, [opened, rows, isCurrent]);
  return isCurrent ? matched : null;
}
