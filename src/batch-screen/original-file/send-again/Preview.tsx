import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';

import type { SendAgainAnswer } from '../../../device-file/worker/send-again-files.ts';
import type { Change } from '../../../device-file/write/selection.ts';

/** More lines than these are only counted. */
const MOST_LINES = 50;
const FIELDS = ['serialNumber', 'productId', 'manufacturer', 'model'] as const;

/** The lines as they are written; of a hash only that there is one. */
export function Preview({ answer: { written, files } }: { answer: SendAgainAnswer }) {
  const intl = useIntl();
  const label = intl.formatMessage({ id: 'file.sendAgain.preview' });
  const altered = written.filter(({ isHashAltered }) => isHashAltered).length;
  return (
    <section>
      <h3>
        <FormattedMessage id="file.sendAgain.preview" />
      </h3>
      <p role="status">
        <FormattedMessage id="file.sendAgain.written" values={{ count: written.length }} />{' '}
        {files.length > 1 && <FormattedMessage id="file.sendAgain.files" values={{ files: files.length }} />}
      </p>
      {altered > 0 && (
        <p>
          <FormattedMessage id="file.sendAgain.altered" values={{ count: altered }} />
        </p>
      )}
      {files.some(({ isAscii }) => !isAscii) && (
        <p>
          <FormattedMessage id="file.sendAgain.notAscii" />
        </p>
      )}
      {written.length > 0 && (
        <div
          className="preview"
          // Scrolls sideways by keys, too.
          tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
          role="group"
          aria-label={label}
        >
          <WrittenTable written={written} />
        </div>
      )}
      {written.length > MOST_LINES && (
        <p className="quiet">
          <FormattedMessage id="file.sendAgain.previewMore" values={{ count: written.length - MOST_LINES }} />
        </p>
      )}
    </section>
  );
}

function WrittenTable({ written }: Pick<SendAgainAnswer, 'written'>) {
  const intl = useIntl();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'file.column.line' })}</th>
          {FIELDS.map((field) => (
            <th key={field} scope="col">
              {intl.formatMessage({ id: `file.field.${field}` })}
            </th>
          ))}
          <th scope="col">{intl.formatMessage({ id: 'file.field.hardwareHash' })}</th>
          <th scope="col">{intl.formatMessage({ id: 'file.column.changes' })}</th>
        </tr>
      </thead>
      <tbody>
        {written.slice(0, MOST_LINES).map(({ line, values, hasHash, changes }) => (
          <tr key={line}>
            <td>{line}</td>
            {FIELDS.map((field) => (
              <td key={field}>{values[field]}</td>
            ))}
            <td>{hasHash && intl.formatMessage({ id: 'file.hash.yes' })}</td>
            <td>{changes.map((change) => changeText(intl, change)).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const changeText = (intl: IntlShape, { kind, field }: Change): string =>
  intl.formatMessage(
    { id: `file.change.${kind}` },
    { field: intl.formatMessage({ id: `file.field.${field}` }) },
  );
