import { CheckmarkCircleFilled, ErrorCircleFilled } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';

import type { CauseCount } from '../../devices/cause-counts.ts';
import type { Cause, Pile } from '../../devices/causes.ts';
import { causeName } from './cause-name.ts';

const causeElementId = (cause: Cause) => `cause-${cause}`;

/** Shows the devices with that cause. Its button takes the focus, which says what is shown. */
export function pressCause(cause: Cause): void {
  const element = document.getElementById(causeElementId(cause));
  element?.focus();
  if (element?.ariaPressed !== 'true') element?.click();
}

/** That many fit under each other without pushing the devices down; more stand in columns. */
const FEW = 3;

interface Props {
  readonly pile: Pile;
  /** At least one. */
  readonly causes: readonly CauseCount[];
  readonly chosen: Cause | null;
  readonly onChoose: (cause: Cause | null) => void;
}

/** The causes that call for the same step. */
export function CausePile({ pile, causes, chosen, onChoose }: Props) {
  const intl = useIntl();
  const Icon = pile === 'nothing' ? CheckmarkCircleFilled : ErrorCircleFilled;
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={`pile ${pile} ${causes.length > FEW ? 'many' : ''}`}>
      <b>
        <Icon aria-hidden /> {intl.formatMessage({ id: `pile.${pile}` })} {intl.formatNumber(total)}
      </b>
      <small>{intl.formatMessage({ id: `pile.${pile}.step` })}</small>
      {causes.map(({ cause, count }) => (
        <div key={cause} role="listitem">
          <button
            type="button"
            id={causeElementId(cause)}
            aria-pressed={cause === chosen}
            onClick={() => onChoose(cause === chosen ? null : cause)}
          >
            {causeName(intl, cause)} <b>{intl.formatNumber(count)}</b>
          </button>
        </div>
      ))}
    </div>
  );
}
