import { useState } from 'react';

import { readStored, writeStored } from '../../../browser/browser-storage.ts';
import { readLayout, type GridLayout } from './grid-layout.ts';

const KEY = 'device-batch-status.columns';
const MAX_CHARACTERS = 4_000;

/** The person's columns, kept in this browser (and only for this page where the browser keeps nothing). */
export function useGridLayout(): readonly [GridLayout, (layout: GridLayout) => void] {
  const [layout, setLayout] = useState(() => readLayout(readStored('localStorage', KEY, MAX_CHARACTERS)));
  const change = (next: GridLayout) => {
    setLayout(next);
    // Full or blocked: the layout holds until the page is closed.
    writeStored('localStorage', KEY, JSON.stringify(next));
  };
  return [layout, change];
}
