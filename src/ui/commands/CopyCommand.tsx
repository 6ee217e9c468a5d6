import { makeStyles } from '@fluentui/react-components';
import { CheckmarkRegular, LinkRegular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';

import type { MessageId } from '../../i18n/messages.ts';
import { useCopy } from '../use-copy.ts';
import { CommandButton } from './CommandButton.tsx';
import { CommandStatus } from './CommandStatus.tsx';

const useStyles = makeStyles({ root: { position: 'relative' } });

/** A command that copies `text()`. */
export function CopyCommand({ label, text }: { label: MessageId; text: () => string }) {
  const styles = useStyles();
  const intl = useIntl();
  const { outcome, copy, forget } = useCopy();
  return (
    <span className={styles.root}>
      <CommandButton
        label={intl.formatMessage({ id: label })}
        icon={outcome === 'copy.done' ? <CheckmarkRegular /> : <LinkRegular />}
        onClick={() => void copy(text())}
        onBlur={forget}
      />
      <CommandStatus>{outcome && intl.formatMessage({ id: outcome })}</CommandStatus>
    </span>
  );
}
