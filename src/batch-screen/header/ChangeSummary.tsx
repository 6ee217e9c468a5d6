import { makeStyles, tokens } from '@fluentui/react-components';
import { useIntl } from 'react-intl';

import type { Changes } from '../../batch/changes.ts';
import { changesWords } from './batch-news.ts';

const useStyles = makeStyles({
  root: { minHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** "2 more failed, 11 more done": what the newest refresh changed. `BatchNews` announces it. */
export function ChangeSummary({ changes }: { changes: Changes | null }) {
  const styles = useStyles();
  const intl = useIntl();
  return <div className={styles.root}>{changesWords(intl, changes)}</div>;
}
