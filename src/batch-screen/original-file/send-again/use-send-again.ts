import { useEffect, useState } from 'react';

import type { Correction, SendAgainAnswer } from '../../../device-file/worker/send-again-files.ts';
import type { DeviceRows } from '../../../devices/rows/device-rows.ts';
import type { Matched } from '../panel/use-match.ts';
import { fateGroups, fateOf, outcomeOf, type FateGroup } from './fates.ts';

export interface SendAgainState {
  readonly groups: readonly FateGroup[];
  /** `null` until the worker has answered for the first time. */
  readonly answer: SendAgainAnswer | null;
  readonly isTicked: (index: number) => boolean;
  readonly tick: (indexes: readonly number[], isTicked: boolean) => void;
  readonly corrected: (index: number, field: Correction['field']) => string | undefined;
  readonly correct: (correction: Correction) => void;
}

/** What is chosen and repaired, and the files that come of it. */
export function useSendAgain({ opened, result }: Matched, rows: DeviceRows): SendAgainState {
  const [ticked, setTicked] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const [answer, setAnswer] = useState<SendAgainAnswer | null>(null);
  const groups = fateGroups(result, rows);

  useEffect(() => {
    let isHere = true;
    const write = async () => {
      const fates = opened.devices.map((_, index) => fateOf(result, outcomeOf(result, rows, index)));
      const next = await opened.call('sendAgain', { fates, ticked, corrections });
      if (isHere) setAnswer(next);
    };
    write().catch(() => {}); // the worker has ended: the file was forgotten, and the dialog with it
    return () => {
      isHere = false;
    };
  }, [opened, result, rows, ticked, corrections]);

  const writtenLines = new Set(answer?.written.map(({ line }) => line));
  return {
    groups,
    answer,
    isTicked: (index) => ticked.get(index) ?? writtenLines.has(opened.devices[index]?.line ?? 0),
    tick: (indexes, isTicked) =>
      setTicked(new Map([...ticked, ...indexes.map((index) => [index, isTicked] as const)])),
    corrected: (index, field) => corrections.find((one) => one.index === index && one.field === field)?.value,
    correct: (correction) => {
      const { index, field, value } = correction;
      const others = corrections.filter((one) => one.index !== index || one.field !== field);
      const isChange = value !== opened.devices[index]?.values[field];
      setCorrections(isChange ? [...others, correction] : others);
    },
  };
}
