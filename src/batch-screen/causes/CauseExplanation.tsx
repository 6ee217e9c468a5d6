import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { CAUSE_ADVICE } from '../../devices/cause-advice.ts';
import type { DeviceError } from '../../devices/cause-counts.ts';
import { type Cause, contradictingCause } from '../../devices/causes.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { isolate } from '../../text/isolate-text.ts';
import { causeName } from './cause-name.ts';

export interface ExplanationProps {
  readonly cause: Cause;
  /** What the service says of the devices with this cause. */
  readonly errors: readonly DeviceError[];
}

/** A cause in plain words: meaning, likely reasons, next step, who can act, whether sending again helps, how certain it is. */
export function CauseExplanation({ cause, errors }: ExplanationProps) {
  const intl = useIntl();
  const { resolvers, sendAgain, certainty, page } = CAUSE_ADVICE[cause];
  const who = resolvers.map((resolver) => intl.formatMessage({ id: `resolver.${resolver}` }));
  return (
    <>
      <div>
        <Item label="explain.meaning">
          <FormattedMessage id={`advice.${cause}.meaning`} />
          {errors.map((error) => (
            <Contradiction key={keyOf(error)} error={error} />
          ))}
          {cause === 'unknown' && <RawErrors errors={errors} />}
        </Item>
        <Item label="explain.reasons">
          <FormattedMessage id={`advice.${cause}.reasons`} />
        </Item>
      </div>
      <div>
        <Item label="explain.next">
          <FormattedMessage id={`advice.${cause}.next`} />
        </Item>
      </div>
      <div>
        <Item label="explain.who">{who.join(' · ')}</Item>
        <Item label="explain.sendAgain">
          <FormattedMessage id={`sendAgain.${sendAgain}`} />
        </Item>
        <Item label="explain.source">
          <FormattedMessage id={`certainty.${certainty}`} />{' '}
          <a href={page} target="_blank" rel="noreferrer">
            <FormattedMessage id="explain.page" />
          </a>
        </Item>
      </div>
    </>
  );
}

function Item({ label, children }: { label: MessageId; children: ReactNode }) {
  return (
    <div>
      <strong>
        <FormattedMessage id={label} />
      </strong>
      <div>{children}</div>
    </div>
  );
}

const keyOf = ({ errorCode, errorDescription }: DeviceError) => `${errorCode} ${errorDescription}`;

function Contradiction({ error: { errorCode, errorDescription } }: { error: DeviceError }) {
  const intl = useIntl();
  const byCode = contradictingCause(errorCode, errorDescription);
  if (byCode === null) return null;
  const values = {
    code: isolate(errorCode.trim()),
    name: isolate(errorDescription.trim()),
    cause: causeName(intl, byCode),
  };
  return (
    <p>
      <FormattedMessage id="explain.contradiction" values={values} />
    </p>
  );
}

function RawErrors({ errors }: { errors: readonly DeviceError[] }) {
  return (
    <ul>
      {errors.map((error) => (
        <li key={keyOf(error)}>
          <bdi>{error.errorCode}</bdi> <bdi>{error.errorDescription}</bdi>
        </li>
      ))}
    </ul>
  );
}
