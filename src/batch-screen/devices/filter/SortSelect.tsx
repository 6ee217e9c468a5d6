import { useIntl } from 'react-intl';

import { DEVICE_COLUMNS } from '../../../devices/columns.ts';
import type { Sort } from '../../../devices/device-filter.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { parseAsSort } from './use-device-filter.ts';

const SORTS: readonly Sort[] = DEVICE_COLUMNS.flatMap((column) => [
  { column, direction: 'asc' },
  { column, direction: 'desc' },
]);

/** Cards have no column headers to press: the same sorting as a list to choose from. */
export function SortSelect({ sort, onSort }: { sort: Sort | null; onSort: (sort: Sort | null) => void }) {
  const intl = useIntl();
  return (
    <ChoiceSelect
      label={intl.formatMessage({ id: 'sort.label' })}
      none={intl.formatMessage({ id: 'sort.none' })}
      value={sort && parseAsSort.serialize(sort)}
      options={SORTS}
      keyOf={parseAsSort.serialize}
      textOf={(value, option) => {
        if (option === undefined) return value;
        const column = intl.formatMessage({ id: `column.${option.column}` });
        return intl.formatMessage({ id: `sort.${option.direction}` }, { column });
      }}
      onChoose={(value) => onSort(value === null ? null : parseAsSort.parse(value))}
    />
  );
}
