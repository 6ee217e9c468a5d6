import { useEffect } from 'react';
import { useIntl } from 'react-intl';

import type { DeviceList } from '../../../devices/device-index.ts';
import { causeName } from '../../causes/cause-name.ts';
import type { DeviceFilterControl } from '../filter/use-device-filter.ts';
import { printList, type PrintColumn } from './print-table.ts';

/** What is printed: `rows`, which `filter` has left of `total` devices. */
export interface Printed {
  readonly rows: DeviceList;
  readonly columns: readonly PrintColumn[];
  readonly filter: DeviceFilterControl['filter'];
  readonly total: number;
}

/** While the browser prints, all rows of the filtered list stand in the page instead of the grid's window on them. */
export function usePrintTable({ rows, columns, filter, total }: Printed): void {
  const intl = useIntl();
  useEffect(() => {
    /** Address and time, and which devices these are. */
    const about = () => {
      const { tab, search, code, cause } = filter;
      const filters = [
        intl.formatMessage({ id: `tab.${tab}` }),
        search.trim() !== '' && intl.formatMessage({ id: 'chip.search' }, { value: search.trim() }),
        code !== null && intl.formatMessage({ id: 'chip.code' }, { value: code }),
        cause !== null && intl.formatMessage({ id: 'chip.cause' }, { value: causeName(intl, cause) }),
      ].filter((part) => part !== false);
      const devices = intl.formatMessage({ id: 'result.some' }, { shown: rows.length, total });
      return [
        location.href,
        intl.formatDate(Date.now(), { dateStyle: 'long', timeStyle: 'long' }),
        intl.formatMessage({ id: 'print.shown' }, { devices, filters: intl.formatList(filters) }),
      ];
    };
    let list: HTMLElement | null = null;
    const clear = () => list?.remove();
    const build = () => {
      clear(); // not every browser says when it has printed
      list = printList(about(), rows, columns);
      document.body.append(list);
    };
    window.addEventListener('beforeprint', build);
    window.addEventListener('afterprint', clear);
    return () => {
      window.removeEventListener('beforeprint', build);
      window.removeEventListener('afterprint', clear);
      clear();
    };
  }, [intl, rows, columns, filter, total]);
}
