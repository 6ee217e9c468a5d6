import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';

import type { MessageId } from '../i18n/messages.ts';
import { Button } from './controls/Button.tsx';
import { useCopy } from './use-copy.ts';

const useStyles = makeStyles({
  compact: { position: 'relative', display: 'inline-flex', flexShrink: 0 },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // Over what follows, which would move otherwise.
  over: {
    position: 'absolute',
    insetInlineStart: '100%',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: '24px',
    whiteSpace: 'nowrap',
  },
});

/** Copies `text()` and shows the outcome; `compact` shows only the icon, with the name for screen readers. */
export function CopyButton({
  label,
  text,
  done,
  compact = false,
}: {
  label: MessageId;
  text: () => string;
  /** The text after success; "Copied" by default. */
  done?: string;
  compact?: boolean;
}) {
  const styles = useStyles();
  const intl = useIntl();
  const { outcome, copy, forget } = useCopy();
  const name = intl.formatMessage({ id: label });
  const content = (
    <>
      <Button
        appearance={compact ? 'transparent' : 'secondary'}
        size="small"
        icon={outcome === 'copy.done' ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label={compact ? name : undefined}
        title={compact ? name : undefined}
        onClick={() => void copy(text())}
        onBlur={forget}
      >
        {compact ? undefined : name}
      </Button>
      <span role="status" className={mergeClasses(styles.said, compact && styles.over)}>
        {outcome === 'copy.done' && done ? done : outcome && intl.formatMessage({ id: outcome })}
      </span>
    </>
  );
  return compact ? <span className={styles.compact}>{content}</span> : content;
}
