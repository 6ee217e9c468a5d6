import { useState } from 'react';

import { readStored, writeStored } from '../../../browser/browser-storage.ts';
import { readColumnSettings, type ColumnSettings } from './column-settings.ts';

const KEY = 'device-batch-status.columns';
const MAX_CHARACTERS = 4_000;

/** The person's columns, kept in this browser (and only for this page where the browser keeps nothing). */
export function useColumnSettings(): readonly [ColumnSettings, (settings: ColumnSettings) => void] {
  const [settings, setSettings] = useState(() =>
    readColumnSettings(readStored('localStorage', KEY, MAX_CHARACTERS)),
  );
  const change = (next: ColumnSettings) => {
    setSettings(next);
    // Full or blocked: the settings hold until the page is closed.
    writeStored('localStorage', KEY, JSON.stringify(next));
  };
  return [settings, change];
}
