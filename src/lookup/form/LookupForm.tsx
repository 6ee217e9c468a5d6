import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { FormattedMessage } from 'react-intl';

import type { BatchIds } from '../../batch/batch.ts';
import type { SavedAnswer } from '../../saved-answer/read-saved-answer.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useWindowDrop } from '../../ui/use-window-drop.ts';
import { CustomerField } from '../customers/CustomerField.tsx';
import { BatchChoices } from './BatchChoices.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { IdField } from './IdField.tsx';
import { LookupStatus } from './LookupStatus.tsx';
import { useLookupForm } from './use-lookup-form.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  dropTarget: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 480px)': { flexDirection: 'column' },
  },
});

/** Two fields and a button. Pasted and dropped text is searched for both IDs. */
export function LookupForm({
  lastBatch,
  onFound,
  onAnswer,
}: {
  lastBatch: BatchIds | null;
  onFound: (ids: BatchIds) => void;
  /** A chosen or dropped file holds an answer of the status call. */
  onAnswer: (answer: SavedAnswer) => void;
}) {
  const styles = useStyles();
  const { typed, problems, notice, choices, inputs, ...form } = useLookupForm(lastBatch, onFound, onAnswer);
  const isDraggedOver = useWindowDrop(form.drop);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    form.submit();
  }

  return (
    <form
      noValidate
      className={mergeClasses('card', styles.form, isDraggedOver && styles.dropTarget)}
      onSubmit={onSubmit}
    >
      <p className={styles.intro}>
        <FormattedMessage id="lookup.pasteAnything" />
      </p>
      <CustomerField
        value={typed.customerId}
        problem={problems.customerId && `lookup.problem.customerId.${problems.customerId}`}
        inputRef={inputs.customerId}
        onType={form.type}
        onPaste={form.paste}
      />
      <IdField
        field="trackingId"
        value={typed.trackingId}
        problem={problems.trackingId && `lookup.problem.trackingId.${problems.trackingId}`}
        inputRef={inputs.trackingId}
        onType={form.type}
        onPaste={form.paste}
      />
      <LookupStatus notice={notice} />
      <BatchChoices batches={choices} onChoose={form.choose} />
      <div className={styles.actions}>
        <Button appearance="primary" size="large" type="submit">
          <FormattedMessage id="lookup.submit" />
        </Button>
        <ChooseFile onChoose={form.readChosen} />
      </div>
    </form>
  );
}
