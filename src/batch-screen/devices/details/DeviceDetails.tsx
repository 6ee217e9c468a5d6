import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type MouseEventHandler, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { DEVICE_COLUMNS } from '../../../devices/columns.ts';
import type { Device } from '../../../devices/device.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Explanation } from '../../causes/Explanation.tsx';
import type { FileFact } from '../../original-file/file-overlay.ts';
import { cellText } from '../columns/cell-text.ts';
import { APPEARANCE, isDetailsColumn } from '../columns/column-appearance.tsx';
import { DeviceStatus } from '../DeviceStatus.tsx';
import { DetailsSurface } from './DetailsSurface.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    minHeight: '100%',
    padding: tokens.spacingHorizontalXL,
    outlineStyle: 'none',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { display: 'flex', alignItems: 'center', margin: 0, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly device: Device;
  /** What the original file adds. */
  readonly facts: readonly FileFact[];
  readonly previous: Device | undefined;
  readonly next: Device | undefined;
  readonly onShow: (device: Device) => void;
  readonly onClose: (isInGrid: boolean) => void;
}

/** One row in full, with its neighbours one press away. `previous` and `next` are what the grid shows around it. */
export function DeviceDetails({ device, facts, onClose, ...neighbours }: Props) {
  return (
    <DetailsSurface onClose={onClose}>
      {(close) => (
        <Opened>
          <Head rowNumber={device.rowNumber} onClose={close} />
          <Buttons {...neighbours} />
          <Values device={device} facts={facts} />
          {device.cause && <Explanation key={device.cause} cause={device.cause} errors={[device]} />}
        </Opened>
      )}
    </DetailsSurface>
  );
}

function Head({ rowNumber, onClose }: { rowNumber: number; onClose: MouseEventHandler<HTMLElement> }) {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div className={styles.head}>
      <Subtitle1 as="h2" className={styles.title}>
        <FormattedMessage id="details.title" values={{ row: rowNumber }} />
      </Subtitle1>
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={intl.formatMessage({ id: 'details.close' })}
        title={intl.formatMessage({ id: 'details.close' })}
        onClick={onClose}
      />
    </div>
  );
}

function Buttons({ previous, next, onShow }: Pick<Props, 'previous' | 'next' | 'onShow'>) {
  const styles = useStyles();
  return (
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
  );
}

function Values({ device, facts }: Pick<Props, 'device' | 'facts'>) {
  const styles = useStyles();
  const intl = useIntl();
  const texts = DEVICE_COLUMNS.filter(isDetailsColumn)
    .map((column) => ({ column, text: String(cellText(intl, device, column)) }))
    .filter(({ column, text }) => text !== '' || APPEARANCE[column].details === 'always');
  return (
    <dl className={styles.list}>
      <div>
        <dt className={styles.term}>
          <FormattedMessage id="column.status" />
        </dt>
        <dd className={styles.value}>
          <span title={device.status}>
            <DeviceStatus state={device.state} cause={device.cause} />
          </span>
        </dd>
      </div>
      {texts.map(({ column, text }) => (
        <div key={column}>
          <dt className={styles.term}>
            <FormattedMessage id={`column.${column}`} />
          </dt>
          <dd className={styles.value}>
            {text || <FormattedMessage id="details.none" />}
            {text && <CopyButton compact label={`details.copy.${column}`} text={() => text} />}
          </dd>
        </div>
      ))}
      {facts.map(({ name, text }) => (
        <div key={name}>
          <dt className={styles.term}>{name}</dt>
          <dd className={styles.value}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Takes the focus, wherever it stands. Whoever opened it gives it back, in `onClose`. */
function Opened({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} className={styles.root}>
      {children}
    </div>
  );
}
