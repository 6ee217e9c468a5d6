import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useRef, useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { isFinal } from '../batch/batch.ts';
import type { Tab } from '../batch/device-filter.ts';
import { selectDevices } from '../batch/device-index.ts';
import type { BatchLook } from '../partner-center/batch-status-query.ts';
import { DEVICES_PANEL_ID, DeviceTabs, tabElementId } from './DeviceTabs.tsx';
import { DeviceToolbar } from './DeviceToolbar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { useDeviceFilter } from './use-device-filter.ts';
import { useSearchKey } from './use-search-key.ts';

// The verdict needs no grid: the grid's code comes beside it and holds nothing back.
const loadGrid = () => import('./DeviceGrid.tsx');
void loadGrid();
const DeviceGrid = lazy(async () => ({ default: (await loadGrid()).DeviceGrid }));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flex: '1 1 auto',
    minHeight: 0,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  panel: { flex: '1 1 auto', minHeight: '360px', position: 'relative' },
  empty: {
    gridColumn: '1 / -1',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
});

/** Tabs, search, filters and the grid: every choice is kept in the address, every count comes from the rows shown. */
export function DevicesPanel({ look }: { look: BatchLook }) {
  const styles = useStyles();
  // Decided once: a first failure must not pull the list from under the person who is reading it.
  const [defaultTab] = useState<Tab>(() =>
    look.batch.devices.some((device) => device.state === 'failed') ? 'failed' : 'all',
  );
  const control = useDeviceFilter(defaultTab);
  const { filter } = control;
  const view = selectDevices(look.index, filter);
  const searchRef = useRef<HTMLInputElement>(null);
  const panelRef = useRef<HTMLDivElement>(null);
  useSearchKey(searchRef);
  // Where the grid was left, or its first header.
  const goToGrid = () => panelRef.current?.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();

  return (
    <section className={styles.root}>
      <div className={styles.bar}>
        <DeviceTabs selected={filter.tab} counts={view.counts} onSelect={control.showTab} />
        <DeviceToolbar
          searchRef={searchRef}
          search={filter.search}
          onSearch={control.search}
          onLeaveSearch={goToGrid}
          code={filter.code}
          codes={view.codes}
          onCode={control.filterByCode}
        />
      </div>
      <FilterChips control={control} onRemoved={goToGrid} />
      <div
        ref={panelRef}
        id={DEVICES_PANEL_ID}
        role="tabpanel"
        aria-labelledby={tabElementId(filter.tab)}
        className={styles.panel}
      >
        <Suspense fallback={<Spinner />}>
          <DeviceGrid
            rows={view.rows}
            sort={filter.sort}
            onSort={control.sortBy}
            empty={
              <div className={styles.empty}>
                {look.batch.devices.length === 0 ? (
                  <FormattedMessage id={isFinal(look.batch.state) ? 'empty.never' : 'empty.notYet'} />
                ) : control.isNarrowed ? (
                  <FormattedMessage id="empty.noMatch" />
                ) : (
                  <FormattedMessage id={`empty.noneOfTab.${filter.tab}`} />
                )}
              </div>
            }
          />
        </Suspense>
      </div>
    </section>
  );
}
