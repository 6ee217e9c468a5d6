import { useState } from 'react';
import { FormattedMessage } from 'react-intl';

import type { SendAgainAnswer } from '../../../device-file/worker/send-again-files.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { saveFile } from '../../devices/export/save-file.ts';

/** A button for each file: browsers ask before they save several at once. Then the next step. */
export function Downloads({ answer, trackingId }: { answer: SendAgainAnswer; trackingId: string }) {
  const [isSaved, setSaved] = useState(false);
  const parts = answer.files.length;
  const save = async (blob: Blob, part: number) => {
    const suffix = parts > 1 ? `-${part}-of-${parts}` : '';
    await saveFile(`send-again-${trackingId}${suffix}.csv`, blob.type, [blob]);
    setSaved(true);
  };
  return (
    <footer>
      {answer.files.map(({ blob, lines }, at) => (
        <Button key={lines[0]} appearance="primary" onClick={() => void save(blob, at + 1)}>
          {parts === 1 ? (
            <FormattedMessage id="file.downloadRows" />
          ) : (
            <FormattedMessage id="file.downloadPart" values={{ part: at + 1, parts }} />
          )}
        </Button>
      ))}
      {parts === 0 && (
        <Button appearance="primary" disabledFocusable>
          <FormattedMessage id="file.downloadRows" />
        </Button>
      )}
      <p role="status">{isSaved && <FormattedMessage id="file.sendAgain.next" />}</p>
    </footer>
  );
}
