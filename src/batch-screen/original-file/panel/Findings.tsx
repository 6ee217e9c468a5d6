import { FormattedMessage, useIntl } from 'react-intl';

import type { FileRemark } from '../../../device-file/device-file.ts';
import { linesText } from './lines-text.ts';

/** What was found while reading and checking the file, one entry for each rule, with its lines. */
export function Findings({ remarks }: { remarks: readonly FileRemark[] }) {
  const intl = useIntl();
  if (remarks.length === 0) {
    return (
      <p className="quiet">
        <FormattedMessage id="file.noFindings" />
      </p>
    );
  }
  return (
    <ul className="findings" aria-label={intl.formatMessage({ id: 'file.findings' })}>
      {remarks.map(({ rule, lines, field, detail = '' }) => (
        <li key={`${rule} ${field} ${detail} ${lines[0]}`}>
          <FormattedMessage id={`file.rule.${rule}`} values={{ detail }} />
          {lines.length > 0 && (
            <span className="quiet">
              {' '}
              <FormattedMessage id="file.inLines" values={{ lines: linesText(intl, lines) }} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
