import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { DeviceRows } from '../../../devices/rows/device-rows.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { saveFile } from '../../devices/export/save-file.ts';
import type { Matched } from '../panel/use-match.ts';
import { annotatedRequest } from './annotated-request.ts';
import { SendAgainDialog } from './SendAgainDialog.tsx';

interface Props {
  readonly matched: Matched;
  readonly rows: DeviceRows;
  readonly trackingId: string;
}

/** What can be made of the file once its lines are matched. */
export function SendAgain(props: Props) {
  const { matched, rows, trackingId } = props;
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const saveCopy = async () => {
    try {
      const request = annotatedRequest(intl, matched, rows, Date.now());
      const blob = await matched.opened.call('annotatedCopy', request);
      await saveFile(`annotated-${trackingId}.csv`, blob.type, [blob]);
      setFailed(false);
    } catch {
      setFailed(true); // too little memory, most likely
    }
  };
  return (
    <div className="make">
      <Button appearance="primary" onClick={() => setOpen(true)}>
        <FormattedMessage id="file.sendAgain" />
      </Button>
      <Button onClick={() => void saveCopy()}>
        <FormattedMessage id="file.downloadCopy" />
      </Button>
      <span className="quiet">
        <FormattedMessage id="file.copyHint" />
      </span>
      <p role="status">{hasFailed && <FormattedMessage id="file.downloadFailed" />}</p>
      {isOpen && <SendAgainDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}
