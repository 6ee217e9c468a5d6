import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { FileEncoding, FileRemark } from '../../../device-file/device-file.ts';
import type { DeviceRows } from '../../../devices/rows/device-rows.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import type { FileOverlay } from '../file-overlay.ts';
import { SendAgain } from '../send-again/SendAgain.tsx';
import { EncodingSelect } from './EncodingSelect.tsx';
import { Findings } from './Findings.tsx';
import { MatchReport } from './MatchReport.tsx';
import { overlayOf } from './overlay-of.ts';
import { Recognised } from './Recognised.tsx';
import { useMatch } from './use-match.ts';
import { useOpenedFile } from './use-opened-file.ts';

import './file-panel.css';

interface Props {
  readonly file: File;
  readonly devices: DeviceRows;
  readonly trackingId: string;
  readonly onOverlay: (overlay: FileOverlay | null) => void;
  readonly onForget: () => void;
}

/** What was recognised in the original file, what is wrong with it, and how it goes with the answer. */
export function FilePanel({ file, devices, trackingId, onOverlay, onForget }: Props) {
  const intl = useIntl();
  const [chosen, setChosen] = useState<{ readonly file: File; readonly encoding: FileEncoding }>();
  const state = useOpenedFile(file, chosen?.file === file ? chosen.encoding : undefined);
  // Only then is it known which hashes can be trusted.
  const opened = state.kind === 'open' && state.isVerified ? state.opened : null;
  const matched = useMatch(opened, devices, (next) => onOverlay(overlayOf(intl, next)));
  const forget = (
    <Button size="small" appearance="subtle" onClick={onForget}>
      <FormattedMessage id="file.close" />
    </Button>
  );
  switch (state.kind) {
    case 'reading':
      return (
        <>
          {forget}
          <p role="status">
            {state.count === 0 ? (
              <FormattedMessage id="file.reading" values={{ name: file.name }} />
            ) : (
              <FormattedMessage id="file.readingCount" values={{ name: file.name, count: state.count }} />
            )}
          </p>
        </>
      );
    case 'problem':
      return (
        <>
          {forget}
          <p role="alert">
            <FormattedMessage id={`file.problem.${state.problem}`} />
          </p>
        </>
      );
    case 'open': {
      const { summary, devices: lines } = state.opened;
      return (
        <>
          {forget}
          <p role={summary.shape === 'unknown' ? 'alert' : 'status'}>
            <Recognised summary={summary} lines={lines.map(({ line }) => line)} />
          </p>
          {isGuess(state.remarks) && (
            <EncodingSelect
              encoding={summary.encoding}
              onEncoding={(encoding) => setChosen({ file, encoding })}
            />
          )}
          {matched && <MatchReport matched={matched} />}
          {matched && <SendAgain matched={matched} rows={devices} trackingId={trackingId} />}
          <Findings remarks={state.remarks} />
        </>
      );
    }
  }
}

const GUESSES: ReadonlySet<FileRemark['rule']> = new Set([
  'encoding-guessed',
  'mixed-encodings',
  'characters-lost',
]);

const isGuess = (remarks: readonly FileRemark[]) => remarks.some(({ rule }) => GUESSES.has(rule));
