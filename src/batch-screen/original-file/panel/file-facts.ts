import type { IntlShape } from 'react-intl';

import type { ShownDevice } from '../../../device-file/worker/protocol.ts';
import type { FileFact } from '../file-overlay.ts';

/** What a line says of its device beside what the answer says; the hash's own words come first. Without empty ones. */
export function fileFacts(
  intl: IntlShape,
  { values, hash }: ShownDevice,
  match: string,
): readonly FileFact[] {
  const identity = hash?.identity;
  const capturedAt = identity?.capturedAt;
  const facts: readonly FileFact[] = [
    { name: intl.formatMessage({ id: 'file.column.match' }), text: match },
    {
      name: intl.formatMessage({ id: 'file.field.manufacturer' }),
      text: identity?.manufacturer || values.manufacturer,
    },
    { name: intl.formatMessage({ id: 'file.field.model' }), text: identity?.model || values.model },
    {
      name: intl.formatMessage({ id: 'file.field.hardwareHash' }),
      text: hash ? intl.formatMessage({ id: `file.verdict.${hash.verdict}` }) : '',
    },
    {
      name: intl.formatMessage({ id: 'file.captured' }),
      text: capturedAt === undefined ? '' : intl.formatDate(capturedAt, { dateStyle: 'medium' }),
    },
  ];
  return facts.filter(({ text }) => text !== '');
}
