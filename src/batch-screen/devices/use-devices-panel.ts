import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { WatchedBatch } from '../../batch-watch/watched-batch.ts';
import { tabSeparated } from '../../devices/csv.ts';
import { useCopy } from '../../ui/use-copy.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import type { FileOverlay } from '../original-file/file-overlay.ts';
import { useColumnSettings } from './columns/use-column-settings.ts';
import { exportColumns } from './export/export-columns.ts';
import { useDefaultTab } from './filter/use-default-tab.ts';
import { useDeviceFilter } from './filter/use-device-filter.ts';
import { useDeviceView } from './filter/use-device-view.ts';
import { useGridFocus } from './grid/use-grid-focus.ts';
import type { OpenMenu } from './menu/cell-actions.ts';
import { useHasFocusOrSelection } from './reading/use-has-focus-or-selection.ts';
import { useShownSnapshot } from './reading/use-shown-snapshot.ts';
import { selectedDevices, type Selection } from './selection/row-selection.ts';
import { CARDS } from './window-widths.ts';

export type DevicesPanelState = ReturnType<typeof useDevicesPanel>;

const NO_COLUMNS: FileOverlay['columns'] = [];

/** What the parts of the devices share: the rows shown, what the person has chosen, and what is open. */
export function useDevicesPanel(answered: WatchedBatch, isPlaceholder: boolean, overlay: FileOverlay | null) {
  const intl = useIntl();
  const watched = overlay ? overlay.nameRows(answered) : answered;
  const fileColumns = overlay?.columns ?? NO_COLUMNS;
  const defaultTab = useDefaultTab(watched, isPlaceholder);
  const control = useDeviceFilter(defaultTab);
  const { settings, exported, onSettings } = useColumnSettings();
  const [selected, onSelect] = useState<Selection>(new Set());
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const asCards = useMediaQuery(CARDS);
  const searchRef = useRef<HTMLInputElement>(null);
  const { panelRef, focusRef, goToGrid, rememberColumn, restoreFocus } = useGridFocus();
  const isReading = useHasFocusOrSelection(panelRef);
  const copied = useCopy();
  const results = useShownSnapshot(watched, isPlaceholder, isReading || menu !== null, control.device);
  const { index, snapshot } = results.shown;
  const view = useDeviceView(index, control.filter);
  const columns = exportColumns(intl, exported, fileColumns);
  return {
    control,
    settings,
    fileColumns,
    onSettings,
    selected,
    onSelect,
    menu,
    asCards,
    results,
    view,
    columns,
    searchRef,
    panelRef,
    focusRef,
    goToGrid,
    restoreFocus,
    isPlaceholder,
    batch: snapshot.batch,
    trackingId: watched.snapshot.batch.trackingId,
    copyOutcome: copied.outcome,
    copy: (text: string) => void copied.copy(text),
    openMenu: (opened: OpenMenu) => {
      copied.forget();
      setMenu(opened);
    },
    closeMenu: () => setMenu(null),
    /** `column` is the one that they are opened from, for the focus to come back to. */
    showDetails: (rowNumber: number, column: number) => {
      rememberColumn(column);
      control.showDevice(rowNumber);
    },
    selectedText: () => tabSeparated(selectedDevices(snapshot.batch.devices, selected), columns),
  };
}
