import type { IntlShape } from 'react-intl';

import { MATCH_KINDS } from '../../../device-file/match/pairing.ts';
import type { ShownDevice } from '../../../device-file/worker/protocol.ts';
import type { FileOverlay } from '../file-overlay.ts';
import { fileFacts } from './file-facts.ts';
import { rowNamer } from './name-rows.ts';
import type { Matched } from './use-match.ts';

/** What the file knows of the rows that were matched: names, lines, and how each was matched. */
export function overlayOf(intl: IntlShape, { opened, rows, result }: Matched): FileOverlay {
  const deviceAt = (position: number): ShownDevice | undefined =>
    opened.devices[result.deviceOfRow[position] ?? -1];
  const matchText = (position: number) => {
    const kind = MATCH_KINDS[result.kindOfRow[position] ?? 0];
    if (!deviceAt(position) || kind === undefined) return '';
    const name = intl.formatMessage({ id: `file.match.${kind}` });
    const isSure = result.sureOfRow[position] === 1;
    return isSure ? name : intl.formatMessage({ id: 'file.unsure' }, { kind: name });
  };
  return {
    nameRows: rowNamer(rows, (position, member) => {
      const device = deviceAt(position);
      if (!device || member === 'deviceId') return '';
      return member === 'serialNumber' ? serialOf(device) : keyOf(device);
    }),
    columns: [
      { key: 'line', widthPx: 64, value: ({ rowNumber }) => deviceAt(rowNumber - 1)?.line ?? '' },
      { key: 'match', widthPx: 180, value: ({ rowNumber }) => matchText(rowNumber - 1) },
    ],
    facts: ({ rowNumber }) => {
      const device = deviceAt(rowNumber - 1);
      if (!device) return [];
      const line = { name: intl.formatMessage({ id: 'file.column.line' }), text: String(device.line) };
      return [line, ...fileFacts(intl, device, matchText(rowNumber - 1))];
    },
  };
}

export const serialOf = ({ values, hash }: ShownDevice): string =>
  values.serialNumber || (hash?.identity?.serialNumber ?? '');

const keyOf = ({ values, hash }: ShownDevice): string =>
  values.productId || (hash?.identity?.productKey ?? '');
