import { SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';

import type { CodeCount } from '../../batch/code-counts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', flex: '0 1 680px', minWidth: 0, gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 220px', minWidth: 0 },
  code: { flex: '1 1 160px', minWidth: 0 },
});

/** Search and the filter by error code. A code from the address that no row has stays listed, with none beside it. */
export function DeviceToolbar({
  searchRef,
  search,
  onSearch,
  onLeaveSearch,
  code,
  codes,
  onCode,
  children,
}: {
  searchRef: Ref<HTMLInputElement>;
  search: string;
  onSearch: (text: string) => void;
  /** Escape in an empty search box; in a filled one the browser empties it. */
  onLeaveSearch: () => void;
  code: string | null;
  codes: readonly CodeCount[];
  onCode: (code: string | null) => void;
  /** What else acts on the grid. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const isListed = code === null || codes.some((known) => known.code === code);
  const listed = isListed ? codes : [...codes, { code, description: '', count: 0 }];

  return (
    <search className={styles.root}>
      <SearchBox
        className={styles.search}
        input={{ ref: searchRef }}
        dismiss={{ 'aria-label': intl.formatMessage({ id: 'search.clear' }) }}
        aria-label={intl.formatMessage({ id: 'search.label' })}
        placeholder={intl.formatMessage({ id: 'search.placeholder' })}
        value={search}
        onChange={(_event, { value }) => onSearch(value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape' && search === '') onLeaveSearch();
        }}
      />
      <Select
        className={styles.code}
        aria-label={intl.formatMessage({ id: 'code.label' })}
        value={code ?? ''}
        onChange={(_event, { value }) => onCode(value || null)}
      >
        <option value="">{intl.formatMessage({ id: 'code.any' })}</option>
        {listed.map((known) => (
          <option key={known.code} value={known.code}>
            {intl.formatMessage({ id: 'code.option' }, { ...known })}
          </option>
        ))}
      </Select>
      {children}
    </search>
  );
}
