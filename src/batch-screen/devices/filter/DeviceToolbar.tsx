import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';

import type { DeviceView } from '../../../devices/device-index.ts';
import { isolate } from '../../../text/isolate-text.ts';
import { SearchBox } from '../../../ui/controls/SearchBox.tsx';
import { isComposing } from '../../../ui/typing/is-composing.ts';
import { useComposedText } from '../../../ui/typing/use-composed-text.ts';
import { causeName } from '../columns/cell-text.ts';
import { FilterSelect } from './FilterSelect.tsx';
import type { DeviceFilterControl } from './use-device-filter.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', flex: '0 1 680px', minWidth: 0, gap: tokens.spacingHorizontalS },
  search: { flex: '1 1 220px', minWidth: 0 },
});

/** Search and the filters. */
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
  /** Escape in an empty search box; in a filled one it empties it. */
  onLeaveSearch: () => void;
  /** What else acts on the grid. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const { search, code, cause } = control.filter;
  const { codes, causes } = view;
  const typed = useComposedText(search, control.search);

  return (
    <search className={styles.root}>
      <SearchBox
        className={styles.search}
        ref={searchRef}
        dismissLabel={intl.formatMessage({ id: 'search.clear' })}
        aria-label={intl.formatMessage({ id: 'search.label' })}
        placeholder={intl.formatMessage({ id: 'search.placeholder' })}
        value={typed.value}
        onChange={typed.onChange}
        onCompositionEnd={typed.onCompositionEnd}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event)) return;
          event.preventDefault(); // some browsers empty the box themselves, others do not
          if (search === '') onLeaveSearch();
          else control.search('');
        }}
      />
      <FilterSelect
        label={intl.formatMessage({ id: 'code.label' })}
        any={intl.formatMessage({ id: 'code.any' })}
        value={code}
        options={codes}
        keyOf={(known) => known.code}
        textOf={(value, known) =>
          intl.formatMessage(
            { id: 'code.option' },
            {
              code: isolate(value),
              description: isolate(known?.description ?? ''),
              shown: known?.shown ?? 0,
            },
          )
        }
        moreText={(count) => intl.formatMessage({ id: 'code.more' }, { count })}
        onChoose={control.filterByCode}
      />
      <FilterSelect
        label={intl.formatMessage({ id: 'cause.label' })}
        any={intl.formatMessage({ id: 'cause.any' })}
        value={cause}
        options={causes}
        keyOf={(known) => known.cause}
        textOf={(value, known) =>
          intl.formatMessage(
            { id: 'cause.option' },
            { name: causeName(intl, value), shown: known?.shown ?? 0 },
          )
        }
        onChoose={control.filterByCause}
      />
      {children}
    </search>
  );
}
