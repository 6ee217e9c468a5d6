import { useRef } from 'react';
import { FormattedMessage } from 'react-intl';

import { Button } from '../../ui/controls/Button.tsx';
import { FileInput } from '../../ui/controls/FileInput.tsx';

/** The alternative to dropping a file. */
export function ChooseFile({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="large" onClick={() => input.current?.click()}>
        <FormattedMessage id="lookup.chooseFile" />
      </Button>
      <FileInput ref={input} multiple onChoose={onChoose} />
    </>
  );
}
