import { FormattedMessage, useIntl } from 'react-intl';

import type { FileSummary } from '../../../device-file/worker/protocol.ts';
import { linesText } from './lines-text.ts';

/** What was recognised, in one line. */
export function Recognised({ summary, lines }: { summary: FileSummary; lines: readonly number[] }) {
  const intl = useIntl();
  const { name, shape, encoding } = summary;
  if (shape === 'unknown') return <FormattedMessage id="file.unknown" values={{ name }} />;
  const values = {
    shape: intl.formatMessage({ id: `file.shape.${shape}` }),
    encoding: intl.formatMessage({ id: `file.encodings.${encoding}` }),
  };
  if (lines.length === 0) return <FormattedMessage id="file.recognisedNone" values={values} />;
  return (
    <FormattedMessage
      id="file.recognised"
      values={{ ...values, count: lines.length, lines: linesText(intl, lines) }}
    />
  );
}
