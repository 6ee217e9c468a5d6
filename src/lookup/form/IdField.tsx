import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, RefObject } from 'react';
import { useIntl } from 'react-intl';

import type { MessageId } from '../../i18n/messages.ts';
import { TextField } from '../../ui/controls/TextField.tsx';
import { isComposing } from '../../ui/typing/is-composing.ts';
import type { LookupField } from './form-update.ts';

const useStyles = makeStyles({
  input: {
    fontFamily: tokens.fontFamilyMonospace,
    '& input::placeholder': { fontFamily: tokens.fontFamilyBase },
  },
});

export interface IdFieldProps {
  field: LookupField;
  value: string;
  problem: MessageId | undefined;
  hint?: ReactElement | undefined;
  placeholder?: string | undefined;
  inputRef: RefObject<HTMLInputElement | null>;
  onType: (field: LookupField, value: string) => void;
  /** Returns whether it has handled the paste, so that the browser must not. */
  onPaste: (data: DataTransfer, field: LookupField) => boolean;
}

/** One ID, with its problem below. */
export function IdField(props: IdFieldProps) {
  const { field, value, problem, hint, placeholder, inputRef, onType, onPaste } = props;
  const styles = useStyles();
  const { formatMessage } = useIntl();
  return (
    <TextField
      label={formatMessage({ id: `lookup.${field}` })}
      problem={problem ? formatMessage({ id: problem }) : null}
      hint={hint ?? null}
      ref={inputRef}
      className={styles.input}
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={(event) => onType(field, event.currentTarget.value)}
      onKeyDown={(event) => {
        // The Enter that ends a composition must not submit, as it does in Safari.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
      onPaste={(event) => {
        if (onPaste(event.clipboardData, field)) event.preventDefault();
      }}
    />
  );
}
