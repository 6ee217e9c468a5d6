import { LayoutColumnThreeRegular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';

import { lazyPart } from '../../../browser/lazy-part.ts';
import { CommandButton } from '../../../ui/commands/CommandButton.tsx';
import { LazyTrigger } from '../../../ui/LazyTrigger.tsx';
import type { ColumnChoices, ColumnSettings } from './column-settings.ts';

export const columnsPopover = lazyPart(async () => (await import('./ColumnsPopover.tsx')).ColumnsPopover);

/** Which columns, in which order. */
export function ColumnsButton({
  settings,
  onSettings,
}: {
  settings: ColumnSettings;
  onSettings: (changed: ColumnChoices) => void;
}) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: 'columns.button' });
  return (
    <LazyTrigger
      part={columnsPopover}
      renderTrigger={(props) => <CommandButton icon={<LayoutColumnThreeRegular />} label={name} {...props} />}
    >
      {(ColumnsPopover) => <ColumnsPopover settings={settings} onSettings={onSettings} />}
    </LazyTrigger>
  );
}
