import { useState } from 'react';

import { readStored, writeStored } from '../../../browser/browser-storage.ts';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { WIDE } from '../window-widths.ts';
import {
  choicesOf,
  readColumnChoices,
  settingsFor,
  type ColumnChoices,
  type ColumnSettings,
} from './column-settings.ts';

const KEY = 'device-batch-status.columns';
const MAX_CHARACTERS = 4_000;

interface UsedColumnSettings {
  readonly settings: ColumnSettings;
  /** For files and paper, whose columns do not depend on the width of the window. */
  readonly exported: ColumnSettings;
  readonly onSettings: (changed: ColumnChoices) => void;
}

/** The person's columns, kept in this browser (and only for this page where the browser keeps nothing). */
export function useColumnSettings(): UsedColumnSettings {
  const [choices, setChoices] = useState(() =>
    readColumnChoices(readStored('localStorage', KEY, MAX_CHARACTERS)),
  );
  const settings = settingsFor(choices, useMediaQuery(WIDE));
  const onSettings = (changed: ColumnChoices) => {
    const next = choicesOf(changed, settings, choices);
    setChoices(next);
    // Full or blocked: the settings hold until the page is closed.
    writeStored('localStorage', KEY, JSON.stringify(next));
  };
  return { settings, exported: settingsFor(choices, true), onSettings };
}
