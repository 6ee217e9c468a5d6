import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { CopyButton } from '../ui/CopyButton.tsx';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', width: 'fit-content', paddingBlock: tokens.spacingVerticalXXS },
  copy: { marginBlockStart: tokens.spacingVerticalS },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** The raw answer, collapsed: for whoever opens a support case. */
export function FailureDetails({
  text,
  withCopy,
}: {
  text: string;
  /** With a copy button, where the action is not already one. */
  withCopy: boolean;
}) {
  const styles = useStyles();
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>
        <FormattedMessage id="failure.details" />
      </summary>
      <pre className={styles.text}>{text}</pre>
      {withCopy && (
        <div className={styles.copy}>
          <CopyButton label="failure.copyDetails" text={() => text} />
        </div>
      )}
    </details>
  );
}
