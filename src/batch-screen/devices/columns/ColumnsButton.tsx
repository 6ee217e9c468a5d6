import { LayoutColumnThreeRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { lazyPart } from '../../../browser/lazy-part.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { LazyPart } from '../../../ui/LazyPart.tsx';
import type { ColumnSettings } from './column-settings.ts';

export const columnsPopover = lazyPart(async () => (await import('./ColumnsPopover.tsx')).ColumnsPopover);

/** Which columns, in which order. Fluent's popover is fetched when the pointer or the focus reaches the button. */
export function ColumnsButton({
  settings,
  onSettings,
}: {
  settings: ColumnSettings;
  onSettings: (settings: ColumnSettings) => void;
}) {
  const intl = useIntl();
  const [opened, setOpened] = useState(false);
  const closed = (
    <Button
      icon={<LayoutColumnThreeRegular />}
      aria-label={intl.formatMessage({ id: 'columns.button' })}
      title={intl.formatMessage({ id: 'columns.button' })}
      aria-expanded={false}
      onPointerEnter={columnsPopover.prefetch}
      onFocus={columnsPopover.prefetch}
      onClick={() => setOpened(true)}
    />
  );
  return (
    <LazyPart part={columnsPopover} when={opened} waiting={closed} onDismiss={() => setOpened(false)}>
      {(ColumnsPopover) => <ColumnsPopover settings={settings} onSettings={onSettings} />}
    </LazyPart>
  );
}
