import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  type MouseEventHandler,
  type ReactNode,
} from 'react';
import { useIntl } from 'react-intl';

import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { SIDE_WIDTH, WIDE } from '../window-widths.ts';

/** What has a use for Escape of its own, or closes by it. */
const ESCAPE_TAKERS =
  'input, textarea, select, dialog, [aria-expanded="true"], [role="dialog"], [role="menu"]';

const useStyles = makeStyles({
  // The content may be higher than the grid, and must not make it higher.
  beside: { position: 'relative', order: 1, flex: `0 0 ${SIDE_WIDTH}`, '@media print': { display: 'none' } },
  besideBox: {
    position: 'absolute',
    inset: 0,
    boxSizing: 'border-box',
    overflow: 'auto',
  },
  modal: {
    boxSizing: 'border-box',
    inset: '0 0 0 auto',
    width: `min(${SIDE_WIDTH}, 100vw)`,
    maxWidth: 'none',
    height: '100dvh',
    maxHeight: 'none',
    margin: 0,
    padding: 0,
    border: 'none',
    overflow: 'auto',
    overscrollBehavior: 'contain',
    boxShadow: tokens.shadow64,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
    '@media print': { display: 'none' },
  },
});

interface Props {
  /** `isInGrid`: the focus is on a row beside them, and stays there. */
  readonly onClose: (isInGrid: boolean) => void;
  /** `close` is for a button of their own; Escape closes as well. */
  readonly children: (close: MouseEventHandler<HTMLElement>) => ReactNode;
}

/** Details in the page beside the grid, or on a narrower screen over it: then nothing behind them can be reached. */
export function DetailsSurface(props: Props) {
  return useMediaQuery(WIDE) ? <Beside {...props} /> : <Modal {...props} />;
}

function Beside({ onClose, children }: Props) {
  const styles = useStyles();
  const intl = useIntl();
  const close = () => onClose(Boolean(document.activeElement?.closest('[role="grid"]')));
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isTaken = event.target instanceof Element && event.target.closest(ESCAPE_TAKERS);
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !isTaken) close();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <div role="region" aria-label={intl.formatMessage({ id: 'details.label' })} className={styles.beside}>
      <div className={mergeClasses('card', styles.besideBox)}>{children(close)}</div>
    </div>
  );
}

/** `onClose` follows from that: as long as it is open nothing behind it can be given the focus. */
const closeModal: MouseEventHandler<HTMLElement> = ({ currentTarget }) =>
  currentTarget.closest('dialog')?.close();

function Modal({ onClose, children }: Props) {
  const styles = useStyles();
  const intl = useIntl();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      aria-label={intl.formatMessage({ id: 'details.label' })}
      className={styles.modal}
      onClose={() => onClose(false)}
      closedby="any" // by a press beside it, too
    >
      {children(closeModal)}
    </dialog>
  );
}
