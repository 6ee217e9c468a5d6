import { useState } from 'react';

import { browserStorage } from '../../browser-storage.ts';
import { readLayout, type GridLayout } from './grid-layout.ts';

const KEY = 'device-batch-status.columns';

/** The person's columns, kept in this browser (and only for this page where the browser keeps nothing). */
export function useGridLayout(): readonly [GridLayout, (layout: GridLayout) => void] {
  const [layout, setLayout] = useState(() =>
    readLayout(browserStorage('localStorage')?.getItem(KEY) ?? null),
  );
  const change = (next: GridLayout) => {
    setLayout(next);
    keep(next);
  };
  return [layout, change];
}

function keep(layout: GridLayout): void {
  try {
    browserStorage('localStorage')?.setItem(KEY, JSON.stringify(layout));
  } catch {
    // Full: the layout holds until the page is closed.
  }
}
