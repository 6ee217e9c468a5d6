import { useState } from 'react';

import { readLayout, type GridLayout } from './grid-layout.ts';

const KEY = 'device-batch-status.columns';

/** The person's columns, kept in this browser (and only for this page where the browser keeps nothing). */
export function useGridLayout(): readonly [GridLayout, (layout: GridLayout) => void] {
  const [layout, setLayout] = useState(() => readLayout(kept()));
  const change = (next: GridLayout) => {
    setLayout(next);
    keep(next);
  };
  return [layout, change];
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // storage may be blocked altogether
  }
}

function keep(layout: GridLayout): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(layout));
  } catch {
    // Blocked or full: the layout holds until the page is closed.
  }
}
