import { useLayoutEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { DeviceRows } from '../../../devices/rows/device-rows.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import type { Matched } from '../panel/use-match.ts';
import { Downloads } from './Downloads.tsx';
import { GroupTicks } from './GroupTicks.tsx';
import { LeftOut } from './LeftOut.tsx';
import { Preview } from './Preview.tsx';
import { useSendAgain } from './use-send-again.ts';

import './send-again.css';

interface Props {
  readonly matched: Matched;
  readonly rows: DeviceRows;
  readonly trackingId: string;
  readonly onClose: () => void;
}

/** Chooses and repairs the lines that are worth sending again, and writes them. */
export function SendAgainDialog({ matched, rows, trackingId, onClose }: Props) {
  const intl = useIntl();
  const ref = useRef<HTMLDialogElement>(null);
  const state = useSendAgain(matched, rows);
  const { answer, groups } = state;
  useLayoutEffect(() => ref.current?.showModal(), []);
  return (
    <dialog
      ref={ref}
      aria-label={intl.formatMessage({ id: 'file.sendAgain' })}
      className="send-again"
      onClose={onClose}
    >
      <header>
        <h2>
          <FormattedMessage id="file.sendAgain" />
        </h2>
        <Button appearance="subtle" onClick={() => ref.current?.close()}>
          <FormattedMessage id="file.sendAgain.close" />
        </Button>
      </header>
      <h3>
        <FormattedMessage id="file.sendAgain.choose" />
      </h3>
      <ul className="groups" aria-label={intl.formatMessage({ id: 'file.sendAgain.groups' })}>
        {groups.map((group) => (
          <GroupTicks key={group.name} group={group} devices={matched.opened.devices} state={state} />
        ))}
      </ul>
      {answer && (
        <>
          <Preview answer={answer} />
          <LeftOut lines={answer.leftOut} />
          <Downloads answer={answer} trackingId={trackingId} />
        </>
      )}
    </dialog>
  );
}
