import { FormattedMessage } from 'react-intl';

import { serialOf } from './overlay-of.ts';
import type { Matched } from './use-match.ts';

/** More missing devices than these are only counted. */
const MOST_MISSING = 100;

/** How the lines and the rows go together, and which devices the answer does not report. */
export function MatchReport({ matched: { opened, rows, result } }: { matched: Matched }) {
  const { missing, notSent, nameless, position } = result;
  const matched = rows.length - notSent.length - nameless.length;
  return (
    <>
      <p>
        <FormattedMessage id="file.matched" values={{ matched, rows: rows.length }} />
      </p>
      {missing.length > 0 && matched > 0 && (
        <div role="group" aria-labelledby="file-missing">
          <strong id="file-missing">
            <FormattedMessage
              id="file.missing"
              values={{ sent: opened.devices.length, reported: rows.length, count: missing.length }}
            />
          </strong>
          <MissingLines opened={opened} missing={missing} />
        </div>
      )}
      {nameless.length > 0 && missing.length > 0 && (
        <p className="quiet">
          <FormattedMessage id="file.missingMaybe" />
        </p>
      )}
      {notSent.length > 0 && (
        <p className="quiet">
          <FormattedMessage id="file.notSent" values={{ count: notSent.length }} />
        </p>
      )}
      {(position === 'contradicted' || position === 'counts-differ') && (
        <p className="quiet">
          <FormattedMessage id={`file.${position}`} />
        </p>
      )}
    </>
  );
}

function MissingLines({ opened, missing }: Pick<Matched, 'opened'> & { missing: Uint32Array }) {
  const shown = [...missing.subarray(0, MOST_MISSING)].flatMap((index) => opened.devices[index] ?? []);
  return (
    <ul className="missing">
      {shown.map((device) => (
        <li key={device.line}>
          <FormattedMessage
            id="file.missingDevice"
            values={{
              line: device.line,
              name: serialOf(device) || <FormattedMessage id="file.nameless" />,
            }}
          />
        </li>
      ))}
      {missing.length > MOST_MISSING && (
        <li>
          <FormattedMessage id="file.missingMore" values={{ count: missing.length - MOST_MISSING }} />
        </li>
      )}
    </ul>
  );
}
