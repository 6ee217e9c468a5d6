import { Tab, TabList, makeStyles } from '@fluentui/react-components';
import { FormattedMessage, FormattedNumber } from 'react-intl';

import { TABS, type Tab as TabName } from '../../batch/device-filter.ts';

/** The panel under the tabs names the tab that fills it by this ID. */
export const tabElementId = (tab: TabName) => `devices-${tab}`;
export const DEVICES_PANEL_ID = 'devices-panel';

const useStyles = makeStyles({ root: { flexWrap: 'wrap', flexShrink: 1 } });

/** One tab for each pile of devices, with the number of rows the grid would show under it. */
export function DeviceTabs({
  selected,
  counts,
  onSelect,
}: {
  selected: TabName;
  /** `null` before anything is known of the batch. */
  counts: Readonly<Record<TabName, number>> | null;
  onSelect: (tab: TabName) => void;
}) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.root}
      selectedValue={selected}
      onTabSelect={(_event, { value }) => {
        const tab = TABS.find((known) => known === value);
        if (tab) onSelect(tab);
      }}
    >
      {TABS.map((tab) => (
        <Tab key={tab} value={tab} id={tabElementId(tab)} aria-controls={DEVICES_PANEL_ID}>
          <FormattedMessage id={`tab.${tab}`} /> {counts && <FormattedNumber value={counts[tab]} />}
        </Tab>
      ))}
    </TabList>
  );
}
