import { makeStyles } from '@fluentui/react-components';
import { useIntl } from 'react-intl';

import { DEVICE_COLUMNS } from '../../../devices/columns.ts';
import type { Sort } from '../../../devices/device-filter.ts';
import { Select } from '../../../ui/controls/Select.tsx';
import { parseAsSort } from './use-device-filter.ts';

const useStyles = makeStyles({ root: { flex: '1 1 140px', minWidth: 0 } });

const DIRECTIONS = ['asc', 'desc'] as const;

/** Cards have no column headers to press: the same sorting as a list to choose from. */
export function SortSelect({ sort, onSort }: { sort: Sort | null; onSort: (sort: Sort | null) => void }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <Select
      className={styles.root}
      aria-label={intl.formatMessage({ id: 'sort.label' })}
      value={sort ? parseAsSort.serialize(sort) : ''}
      onChange={(value) => onSort(parseAsSort.parse(value))}
    >
      <option value="">{intl.formatMessage({ id: 'sort.none' })}</option>
      {DEVICE_COLUMNS.flatMap((column) =>
        DIRECTIONS.map((direction) => (
          <option key={`${column}.${direction}`} value={parseAsSort.serialize({ column, direction })}>
            {intl.formatMessage(
              { id: `sort.${direction}` },
              { column: intl.formatMessage({ id: `column.${column}` }) },
            )}
          </option>
        )),
      )}
    </Select>
  );
}
