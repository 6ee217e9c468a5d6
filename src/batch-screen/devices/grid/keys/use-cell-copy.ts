import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useIntl } from 'react-intl';

import type { DeviceColumn } from '../../../../devices/columns.ts';
import type { Device } from '../../../../devices/device.ts';
import { cellText } from '../../columns/cell-text.ts';

interface CellCopy {
  /** Writes the text to the clipboard. */
  readonly onCopy: (text: string) => void;
  /** The cell that has the focus, where it is one of text. */
  readonly focused: () => { readonly device: Device; readonly column: DeviceColumn } | null;
}

/**
 * Copies the cell with the focus, whole and as the service wrote it, unless text is selected. On the key itself: without
 * a selection WebKit fires no `copy` event, and Firefox fires it at the caret, which the arrow keys do not move. The
 * event serves the browser's own menu, and pages that may not write to the clipboard.
 */
export function useCellCopy(root: RefObject<HTMLElement | null>, { onCopy, focused }: CellCopy) {
  const intl = useIntl();
  const text = () => {
    const cell = document.getSelection()?.isCollapsed === false ? null : focused();
    return cell && String(cellText(intl, cell.device, cell.column));
  };
  const onCopyEvent = useEffectEvent((event: ClipboardEvent) => {
    if (!root.current?.contains(document.activeElement)) return;
    const copied = text();
    if (copied === null || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', copied);
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onCopyEvent(event);
    document.addEventListener('copy', listener); // of the document: the caret may be anywhere
    return () => document.removeEventListener('copy', listener);
  }, []);

  /** Whether there was something to copy. */
  return (): boolean => {
    const copied = 'clipboard' in navigator ? text() : null;
    if (copied === null) return false;
    onCopy(copied);
    return true;
  };
}
