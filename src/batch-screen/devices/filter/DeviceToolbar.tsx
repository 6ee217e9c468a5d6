import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useIntl } from 'react-intl';

import type { DeviceView } from '../../../devices/device-index.ts';
import { isolate } from '../../../text/isolate-text.ts';
import { causeName } from '../../causes/cause-name.ts';
import { ChoiceSelect } from './ChoiceSelect.tsx';
import { DeviceSearch } from './DeviceSearch.tsx';
import type { DeviceFilterControl } from './use-device-filter.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    flex: '1 1 456px',
    maxWidth: '680px',
    minWidth: 0,
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 1023px)': {
      flexBasis: '100%',
      maxWidth: 'none',
      paddingInlineStart: tokens.spacingHorizontalXS,
    },
  },
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
  const { code, cause } = control.filter;
  const { codes, causes } = view;

  return (
    <search className={styles.root}>
      <DeviceSearch inputRef={searchRef} control={control} onLeave={onLeaveSearch} />
      <ChoiceSelect
        label={intl.formatMessage({ id: 'code.label' })}
        none={intl.formatMessage({ id: 'code.any' })}
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
      <ChoiceSelect
        label={intl.formatMessage({ id: 'cause.label' })}
        none={intl.formatMessage({ id: 'cause.any' })}
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
