import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';

import { Button } from '../../ui/controls/Button.tsx';

/** The alternative to dropping a file. */
export function ChooseFile({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="large" onClick={() => input.current?.click()}>
        <FormattedMessage id="lookup.chooseFile" />
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          // Otherwise choosing the same file again would not be a change.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
