import { FormattedMessage, useIntl } from 'react-intl';

import type { LeftOutLine } from '../../../device-file/write/send-again.ts';
import { linesText } from '../panel/lines-text.ts';

/** The lines that are not written, by reason. */
export function LeftOut({ lines }: { lines: readonly LeftOutLine[] }) {
  const intl = useIntl();
  const linesOf = new Map<LeftOutLine['reason'], number[]>();
  for (const { line, reason } of lines) linesOf.set(reason, [...(linesOf.get(reason) ?? []), line]);
  if (lines.length === 0) return null;
  return (
    <details className="left-out">
      <summary>
        <FormattedMessage id="file.sendAgain.leftOut" values={{ count: lines.length }} />
      </summary>
      <ul>
        {[...linesOf].map(([reason, numbers]) => (
          <li key={reason}>
            <FormattedMessage id={`file.left.${reason}`} />
            <span className="quiet"> {linesText(intl, numbers)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
