import { Button } from '@fluentui/react-components';
import { LayoutColumnThreeRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';

import type { GridLayout } from './grid-layout.ts';

const load = () => import('./ColumnsPopover.tsx');
const ColumnsPopover = lazy(async () => ({ default: (await load()).ColumnsPopover }));

/** Which columns, in which order. Fluent's popover is fetched when a hand or the focus comes near. */
export function ColumnsButton({
  layout,
  onLayout,
}: {
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
}) {
  const intl = useIntl();
  const [opened, setOpened] = useState(false);
  const closed = (
    <Button
      icon={<LayoutColumnThreeRegular />}
      aria-label={intl.formatMessage({ id: 'columns.button' })}
      title={intl.formatMessage({ id: 'columns.button' })}
      aria-expanded={false}
      onPointerEnter={() => void load()}
      onFocus={() => void load()}
      onClick={() => setOpened(true)}
    />
  );
  if (!opened) return closed;
  return (
    <Suspense fallback={closed}>
      <ColumnsPopover layout={layout} onLayout={onLayout} />
    </Suspense>
  );
}
