import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  InlineDrawer,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { Device } from '../../batch/batch.ts';
import type { SortColumn } from '../../batch/device-filter.ts';
import { CopyButton } from '../CopyButton.tsx';
import { cellText } from './cell-text.ts';
import { DeviceStatus } from './DeviceStatus.tsx';

const FIELDS: readonly Exclude<SortColumn, 'rowNumber' | 'status' | 'cause'>[] = [
  'serialNumber',
  'productKey',
  'deviceId',
  'errorCode',
  'errorDescription',
];

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    insetBlock: 0,
    insetInlineEnd: 0,
    zIndex: 5,
    width: 'min(380px, 100vw)',
    boxShadow: tokens.shadow64,
    '@media print': { display: 'none' },
  },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, outlineStyle: 'none' },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { display: 'flex', alignItems: 'center', margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One row in full, with its neighbours one press away. `previous` and `next` are what the grid shows around it. */
export function DeviceDetails({
  device,
  previous,
  next,
  onShow,
  onClose,
}: {
  device: Device;
  previous: Device | undefined;
  next: Device | undefined;
  onShow: (device: Device) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const fields = device.cause === null ? FIELDS : [...FIELDS, 'cause' as const];
  const texts = fields.map((field) => ({ field, text: String(cellText(intl, device, field)) }));
  const bodyRef = useRef<HTMLDivElement>(null);
  // The drawer takes the focus and gives nothing back by itself: whoever opened it does, in `onClose`.
  useEffect(() => bodyRef.current?.focus(), []);
  return (
    <InlineDrawer
      open
      position="end"
      role="region"
      className={styles.root}
      aria-label={intl.formatMessage({ id: 'details.label' })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          heading={{ as: 'h2' }}
          action={
            <Button
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={intl.formatMessage({ id: 'details.close' })}
              title={intl.formatMessage({ id: 'details.close' })}
              onClick={onClose}
            />
          }
        >
          <FormattedMessage id="details.title" values={{ row: device.rowNumber }} />
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div ref={bodyRef} tabIndex={-1} className={styles.body}>
          <div className={styles.buttons}>
            <Button
              size="small"
              icon={<ChevronUpRegular />}
              disabledFocusable={!previous}
              onClick={() => previous && onShow(previous)}
            >
              <FormattedMessage id="details.previous" />
            </Button>
            <Button
              size="small"
              icon={<ChevronDownRegular />}
              disabledFocusable={!next}
              onClick={() => next && onShow(next)}
            >
              <FormattedMessage id="details.next" />
            </Button>
            <CopyButton label="details.copyLink" text={() => window.location.href} />
          </div>
          <dl className={styles.list}>
            <div>
              <dt className={styles.term}>
                <FormattedMessage id="column.status" />
              </dt>
              <dd className={styles.value}>
                <span title={device.status}>
                  <DeviceStatus state={device.state} />
                </span>
              </dd>
            </div>
            {texts.map(({ field, text }) => (
              <div key={field}>
                <dt className={styles.term}>
                  <FormattedMessage id={`column.${field}`} />
                </dt>
                <dd className={styles.value}>
                  {text || <FormattedMessage id="details.none" />}
                  {text && <CopyButton compact label={`details.copy.${field}`} text={() => text} />}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </DrawerBody>
    </InlineDrawer>
  );
}
