import { SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';

import { CAUSES } from '../../batch/causes.ts';
import type { DeviceView } from '../../batch/device-index.ts';
import { causeName } from './cell-text.ts';
import type { DeviceFilterControl } from './use-device-filter.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', flex: '0 1 680px', minWidth: 0, gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 220px', minWidth: 0 },
  choice: { flex: '1 1 140px', minWidth: 0 },
});

/** Search and the filters. What was chosen and no row has stays listed, with none beside it. */
export function DeviceToolbar({
  searchRef,
  control,
  view,
  onLeaveSearch,
  children,
}: {
  searchRef: Ref<HTMLInputElement>;
  control: DeviceFilterControl;
  view: Pick<DeviceView, 'codes' | 'causes'>;
  /** Escape in an empty search box; in a filled one the browser empties it. */
  onLeaveSearch: () => void;
  /** What else acts on the grid. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const { search, code, cause } = control.filter;
  const { codes, causes } = view;
  const isListed = code === null || codes.some((known) => known.code === code);
  const listed = isListed ? codes : [...codes, { code, description: '', shown: 0 }];
  const isCauseListed = cause === null || causes.some((known) => known.cause === cause);
  const listedCauses = isCauseListed ? causes : [...causes, { cause, shown: 0 }];

  return (
    <search className={styles.root}>
      <SearchBox
        className={styles.search}
        input={{ ref: searchRef }}
        dismiss={{ 'aria-label': intl.formatMessage({ id: 'search.clear' }) }}
        aria-label={intl.formatMessage({ id: 'search.label' })}
        placeholder={intl.formatMessage({ id: 'search.placeholder' })}
        value={search}
        onChange={(_event, { value }) => control.search(value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && search === '') onLeaveSearch();
        }}
      />
      <Select
        className={styles.choice}
        aria-label={intl.formatMessage({ id: 'code.label' })}
        value={code ?? ''}
        onChange={(_event, { value }) => control.filterByCode(value || null)}
      >
        <option value="">{intl.formatMessage({ id: 'code.any' })}</option>
        {listed.map((known) => (
          <option key={known.code} value={known.code}>
            {intl.formatMessage({ id: 'code.option' }, { ...known })}
          </option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        aria-label={intl.formatMessage({ id: 'cause.label' })}
        value={cause ?? ''}
        onChange={(_event, { value }) =>
          control.filterByCause(CAUSES.find((known) => known === value) ?? null)
        }
      >
        <option value="">{intl.formatMessage({ id: 'cause.any' })}</option>
        {listedCauses.map((known) => (
          <option key={known.cause} value={known.cause}>
            {intl.formatMessage(
              { id: 'cause.option' },
              { name: causeName(intl, known.cause), shown: known.shown },
            )}
          </option>
        ))}
      </Select>
      {children}
    </search>
  );
}
