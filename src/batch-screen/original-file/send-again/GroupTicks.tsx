import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { ShownDevice } from '../../../device-file/worker/protocol.ts';
import type { FateGroup } from './fates.ts';
import { LineTick } from './LineTick.tsx';
import type { SendAgainState } from './use-send-again.ts';

/** More lines than these are not listed one by one. */
const MOST_LINES = 200;

interface Props {
  readonly group: FateGroup;
  readonly devices: readonly ShownDevice[];
  readonly state: SendAgainState;
}

/** The box of one cause, and below it those of its lines. */
export function GroupTicks({ group: { name, fate, indexes }, devices, state }: Props) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const count = indexes.length;
  const ticked = indexes.filter(state.isTicked).length;
  const label = intl.formatMessage({
    id: name === 'missing' || name === 'unmatched' ? `file.sendAgain.${name}` : `cause.${name}`,
  });
  return (
    <li>
      <label>
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && ticked < count;
          }}
          checked={ticked === count}
          onChange={({ currentTarget }) => state.tick(indexes, currentTarget.checked)}
        />
        <FormattedMessage id="file.sendAgain.group" values={{ name: label, count }} />
      </label>
      {fate !== 'succeeded' && fate !== 'in-progress' && (
        <span className="quiet">
          <FormattedMessage id={`file.sendAgain.pile.${fate}`} />
        </span>
      )}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <FormattedMessage id="file.sendAgain.each" />
        </summary>
        {isOpen && (
          <ul>
            {indexes.slice(0, MOST_LINES).map((index) => {
              const device = devices[index];
              return device && <LineTick key={index} index={index} device={device} state={state} />;
            })}
          </ul>
        )}
        {isOpen && count > MOST_LINES && (
          <span className="quiet">
            <FormattedMessage id="file.sendAgain.more" values={{ count: MOST_LINES }} />
          </span>
        )}
      </details>
    </li>
  );
}
