import { useEffect, type RefObject } from 'react';

export const SEARCH_KEY = '/';

/** Whatever takes keys itself; a grid's cells do not take characters, whose controls are buttons and boxes. */
const KEY_TAKERS =
  'a, button, input, select, textarea, summary, dialog, [contenteditable], [role="dialog"], [role="menu"]';

/** `/` goes to the search from the page and the grid's cells, not while a control or something opened has the focus. */
export function useSearchKey(searchRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTaken = event.target instanceof Element && event.target.closest(KEY_TAKERS);
      if (event.key !== SEARCH_KEY || event.ctrlKey || event.metaKey || event.altKey || isTaken) return;
      event.preventDefault();
      searchRef.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [searchRef]);
}
