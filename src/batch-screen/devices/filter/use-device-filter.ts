import {
  createParser,
  debounce,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { useState } from 'react';

import { CAUSES, type Cause } from '../../../devices/causes.ts';
import { isDeviceColumn } from '../../../devices/columns.ts';
import { TABS, type DeviceFilter, type Sort, type Tab } from '../../../devices/device-filter.ts';
import { isLimited, limitSearch } from '../../../devices/search/search-limit.ts';

/** `serialNumber.asc`: a column of the grid and a direction; anything else reads as no choice. */
export const parseAsSort = createParser<Sort>({
  parse(text) {
    const [column = '', direction, ...rest] = text.split('.');
    if (!isDeviceColumn(column) || rest.length > 0 || (direction !== 'asc' && direction !== 'desc'))
      return null;
    return { column, direction };
  },
  serialize: ({ column, direction }) => `${column}.${direction}`,
  eq: (a, b) => a.column === b.column && a.direction === b.direction,
});

/** A link may hold any text; only its beginning is searched for, and only that is written. */
const parseAsSearch = createParser<string>({ parse: limitSearch, serialize: (search) => search });

const PARAMETERS = {
  tab: parseAsStringLiteral(TABS),
  q: parseAsSearch.withDefault(''),
  code: parseAsString,
  cause: parseAsStringLiteral(CAUSES),
  sort: parseAsSort,
  device: parseAsInteger,
};

/** The grid follows at once, the address a few frames later: writing it takes as long as drawing the rows. */
const TO_ADDRESS_MS = 50;
/** Keys come quicker than choices, and WebKit allows 100 changes in 10 seconds. */
const SEARCH_TO_ADDRESS_MS = 150;

export interface DeviceFilterControl {
  readonly filter: DeviceFilter;
  readonly isNarrowed: boolean;
  /** The search was too long: its end was left out. */
  readonly isSearchLimited: boolean;
  /** Row number of the device whose details are open. */
  readonly device: number | null;
  readonly showTab: (tab: Tab) => void;
  readonly search: (text: string) => void;
  readonly filterByCode: (code: string | null) => void;
  readonly filterByCause: (cause: Cause | null) => void;
  /** Shows all devices with that cause and nothing else; `null` takes this back. */
  readonly showCause: (cause: Cause | null) => void;
  readonly sortBy: (sort: Sort | null) => void;
  readonly showDevice: (rowNumber: number | null) => void;
  readonly clear: () => void;
}

/**
 * What the person asked to see, kept in the address so that a link shows the same (docs/decisions.md#address-as-state).
 * `defaultTab` stands while nobody has chosen one. Changes replace the history entry.
 */
export function useDeviceFilter(defaultTab: Tab): DeviceFilterControl {
  const [{ tab, q, code, cause, sort, device }, setParameters] = useQueryStates(PARAMETERS, {
    history: 'replace',
    limitUrlUpdates: debounce(TO_ADDRESS_MS),
  });
  const [isSearchLimited, setSearchLimited] = useState(() =>
    isLimited(new URLSearchParams(location.search).get('q') ?? ''),
  );
  const search = (text: string) => {
    setSearchLimited(isLimited(text));
    void setParameters({ q: limitSearch(text) || null }, { limitUrlUpdates: debounce(SEARCH_TO_ADDRESS_MS) });
  };
  return {
    filter: { tab: tab ?? defaultTab, search: q, code, cause, sort },
    isNarrowed: q.trim() !== '' || code !== null || cause !== null,
    device,
    isSearchLimited,
    showTab: (chosen) => void setParameters({ tab: chosen }),
    search,
    filterByCode: (chosen) => void setParameters({ code: chosen }),
    filterByCause: (chosen) => void setParameters({ cause: chosen }),
    showCause: (chosen) => {
      if (chosen === null) return void setParameters({ cause: null });
      setSearchLimited(false);
      void setParameters({
        cause: chosen,
        q: null,
        code: null,
        tab: defaultTab === 'failed' ? null : 'failed',
      });
    },
    sortBy: (chosen) => void setParameters({ sort: chosen }),
    showDevice: (chosen) => void setParameters({ device: chosen }),
    clear: () => {
      setSearchLimited(false);
      void setParameters({ q: null, code: null, cause: null });
    },
  };
}
