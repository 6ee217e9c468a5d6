import { FormattedMessage } from 'react-intl';

import { FilterChips } from './filter/FilterChips.tsx';
import { ResultLine } from './filter/ResultLine.tsx';
import { SelectionBar } from './selection/SelectionBar.tsx';
import type { DevicesPanelState } from './use-devices-panel.ts';

/** How many devices are shown, what narrows them, and what can be done with those selected. */
export function DevicesLine({ panel }: { panel: DevicesPanelState }) {
  const { control, view, goToGrid, copyOutcome, onSelect } = panel;
  // The buttons that were pressed go away: the focus would be lost with them.
  const clearSelection = () => {
    onSelect(new Set());
    goToGrid();
  };
  return (
    <ResultLine shown={view.rows.length} total={panel.batch.devices.length} control={control}>
      <FilterChips control={control} onRemoved={goToGrid} />
      <SelectionBar
        selected={panel.selected}
        rows={view.rows}
        text={panel.selectedText}
        onClear={clearSelection}
      />
      <span role="status">{copyOutcome && <FormattedMessage id={copyOutcome} />}</span>
    </ResultLine>
  );
}
