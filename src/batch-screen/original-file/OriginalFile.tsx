import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { DeviceRows } from '../../devices/rows/device-rows.ts';
import { lazyPartWithMessages } from '../../i18n/lazy-part-with-messages.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { FileInput } from '../../ui/controls/FileInput.tsx';
import { LazyPart } from '../../ui/LazyPart.tsx';
import type { FileOverlay } from './file-overlay.ts';
import { useFileDrop } from './use-file-drop.ts';

const filePanel = lazyPartWithMessages('file', async () => (await import('./panel/FilePanel.tsx')).FilePanel);

interface Props {
  readonly devices: DeviceRows;
  readonly trackingId: string;
  readonly onOverlay: (overlay: FileOverlay | null) => void;
}

/** The file that the batch was uploaded with, once it is dropped on the screen or chosen. It never leaves the page. */
export function OriginalFile({ devices, trackingId, onOverlay }: Props) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const open = (next: File | null) => {
    onOverlay(null);
    setFile(next);
  };
  const forget = () => {
    button.current?.focus(); // what was pressed goes away
    open(null);
  };
  useFileDrop(open);
  return (
    <section className="card original-file" aria-label={intl.formatMessage({ id: 'file.label' })}>
      <h3>
        <FormattedMessage id="file.label" />
      </h3>
      {file === null && (
        <span className="quiet">
          <FormattedMessage id="file.hint" />
        </span>
      )}
      <Button
        ref={button}
        size={file ? 'small' : 'medium'}
        onClick={() => input.current?.click()}
        onPointerEnter={filePanel.prefetch}
      >
        <FormattedMessage id="file.choose" />
      </Button>
      <FileInput ref={input} onChoose={([chosen]) => chosen && open(chosen)} />
      {file && (
        <LazyPart part={filePanel} onDismiss={forget}>
          {(FilePanel) => (
            <FilePanel
              file={file}
              devices={devices}
              trackingId={trackingId}
              onOverlay={onOverlay}
              onForget={forget}
            />
          )}
        </LazyPart>
      )}
    </section>
  );
}
