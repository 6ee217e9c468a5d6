import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import type { ShownDevice } from '../../../device-file/worker/protocol.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { serialOf } from '../panel/overlay-of.ts';
import type { SendAgainState } from './use-send-again.ts';

const FIELDS = ['serialNumber', 'productId', 'manufacturer', 'model'] as const;

interface Props {
  readonly index: number;
  readonly device: ShownDevice;
  readonly state: SendAgainState;
}

/** One line: whether it is sent, and its values to be repaired in place. The hash is neither shown nor repaired by hand. */
export function LineTick({ index, device, state }: Props) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const { line, values } = device;
  const isRepaired = FIELDS.some((field) => state.corrected(index, field) !== undefined);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={state.isTicked(index)}
          onChange={({ currentTarget }) => state.tick([index], currentTarget.checked)}
        />
        <FormattedMessage
          id="file.sendAgain.row"
          values={{
            line,
            name: serialOf(device) || values.productId || <FormattedMessage id="file.nameless" />,
          }}
        />
      </label>
      {isRepaired && (
        <strong className="mark">
          <FormattedMessage id="file.sendAgain.repaired" />
        </strong>
      )}
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-label={intl.formatMessage({ id: 'file.sendAgain.repair' }, { line })}
        onClick={() => setOpen(!isOpen)}
      >
        <FormattedMessage id="file.sendAgain.repairShort" />
      </Button>
      {isOpen && (
        <div className="repair">
          {FIELDS.map((field) => (
            <label key={field}>
              <FormattedMessage id={`file.field.${field}`} />
              <span className="box">
                <input
                  autoComplete="off"
                  spellCheck={false}
                  value={state.corrected(index, field) ?? values[field]}
                  onChange={({ currentTarget }) =>
                    state.correct({ index, field, value: currentTarget.value })
                  }
                />
              </span>
            </label>
          ))}
        </div>
      )}
    </li>
  );
}
