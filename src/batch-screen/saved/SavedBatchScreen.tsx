import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';

import { batchPath } from '../../batch/batch-path.ts';
import { field } from '../../partner-center/decode/json.ts';
import type { SavedAnswer } from '../../saved-answer/read-saved-answer.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { MessageBar } from '../../ui/controls/MessageBar.tsx';
import { Timestamp } from '../../ui/time/Timestamp.tsx';
import type { SavedBatchView } from '../SavedBatchView.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    flex: '1 1 auto',
    minHeight: 0,
  },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  text: { overflowWrap: 'anywhere' },
});

interface Props {
  readonly answer: SavedAnswer;
  readonly onClose: () => void;
  /** In the file of the batch screen, with which this one is loaded. */
  readonly View: typeof SavedBatchView;
}

/** The screen of a saved answer: the batch as it was then, and that it is not live. */
export function SavedBatchScreen({ answer, onClose, View }: Props) {
  const styles = useStyles();
  const intl = useIntl();
  const [commandSlot, setCommandSlot] = useState<HTMLElement | null>(null);
  const { fileName } = answer;
  return (
    <div className={styles.root}>
      <div className="batch-top">
        <nav className="breadcrumb" aria-label={intl.formatMessage({ id: 'batch.breadcrumb' })}>
          <ol>
            <li>
              <Link href="/">
                <FormattedMessage id="batch.breadcrumb.start" />
              </Link>
            </li>
            <li aria-current="page">
              <bdi>{fileName === '' ? <FormattedMessage id="saved.pasted" /> : fileName}</bdi>
            </li>
          </ol>
        </nav>
        <div className="batch-commands">
          <div ref={setCommandSlot} />
        </div>
      </div>
      <NotLive
        answer={answer}
        close={
          <Button size="small" onClick={onClose}>
            <FormattedMessage id="saved.close" />
          </Button>
        }
      />
      <View answer={answer} commandSlot={commandSlot} />
    </div>
  );
}

/** Says that it is a file, and how old; leads to the live batch where the file names it. */
function NotLive({ answer, close }: { answer: SavedAnswer; close: ReactNode }) {
  const styles = useStyles();
  const { fileName, savedAt, count, customerId, body } = answer;
  const values = { name: <bdi>{fileName}</bdi>, time: <Timestamp withDate at={savedAt} /> };
  return (
    <MessageBar
      intent="warning"
      labelledBy="saved-not-live"
      bodyClassName={styles.text}
      actions={
        <>
          {customerId !== null && (
            <Link
              className="button secondary small"
              href={batchPath({
                customerId,
                trackingId: String(field(body, 'batchTrackingId')).toLowerCase(),
              })}
            >
              <FormattedMessage id="saved.live" />
            </Link>
          )}
          {close}
        </>
      }
    >
      <strong id="saved-not-live" className={styles.title}>
        <FormattedMessage id="saved.notLive" />
      </strong>
      <FormattedMessage id={fileName === '' ? 'saved.notLive.text' : 'saved.notLive.file'} values={values} />
      {count > 1 && (
        <>
          {' '}
          <FormattedMessage id="saved.last" values={{ count }} />
        </>
      )}
    </MessageBar>
  );
}
