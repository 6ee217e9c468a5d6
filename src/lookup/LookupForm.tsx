import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SubmitEvent } from 'react';
import { FormattedMessage } from 'react-intl';

import type { BatchIds } from '../batch/batch.ts';
import { CustomerField } from './CustomerField.tsx';
import { IdField } from './IdField.tsx';
import { LookupStatus } from './LookupStatus.tsx';
import { useLookupForm } from './use-lookup-form.ts';
import { useWindowDrop } from './use-window-drop.ts';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  dropTarget: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  submit: { alignSelf: 'flex-start', '@media (max-width: 480px)': { alignSelf: 'stretch' } },
});

/** Two fields and a button. Whatever is pasted into a field or dropped on the form is searched for both IDs. */
export function LookupForm({ onFound }: { onFound: (ids: BatchIds) => void }) {
  const styles = useStyles();
  const { typed, problems, notice, inputs, type, paste, drop, submit } = useLookupForm(onFound);
  const held = useWindowDrop(drop);

  function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    submit();
  }

  return (
    <form noValidate className={mergeClasses(styles.form, held && styles.dropTarget)} onSubmit={onSubmit}>
      <p className={styles.intro}>
        <FormattedMessage id="lookup.pasteAnything" />
      </p>
      <CustomerField
        value={typed.customerId}
        problem={problems.customerId && `lookup.problem.customerId.${problems.customerId}`}
        inputRef={inputs.customerId}
        onType={type}
        onPaste={paste}
      />
      <IdField
        field="trackingId"
        value={typed.trackingId}
        problem={problems.trackingId && `lookup.problem.trackingId.${problems.trackingId}`}
        inputRef={inputs.trackingId}
        onType={type}
        onPaste={paste}
      />
      <LookupStatus notice={notice} />
      <Button appearance="primary" size="large" type="submit" className={styles.submit}>
        <FormattedMessage id="lookup.submit" />
      </Button>
    </form>
  );
}
