import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';

import type { MessageId } from '../i18n/messages.ts';
import { Button } from './controls/Button.tsx';
import { useCopy } from './use-copy.ts';

const useStyles = makeStyles({
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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

  return (
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
      <span role="status" className={styles.said}>
        {outcome === 'copy.done' && done ? done : outcome && intl.formatMessage({ id: outcome })}
      </span>
    </>
  );
}
