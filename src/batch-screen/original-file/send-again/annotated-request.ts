import type { IntlShape } from 'react-intl';

import type { HashVerdict } from '../../../device-file/hash/decode-hash.ts';
import type { AnnotatedCopyRequest } from '../../../device-file/worker/annotated-blob.ts';
import { pileOf } from '../../../devices/causes.ts';
import type { DeviceRows } from '../../../devices/rows/device-rows.ts';
import type { FileOverlay } from '../file-overlay.ts';
import { overlayOf } from '../panel/overlay-of.ts';
import type { Matched } from '../panel/use-match.ts';
import { fateOf, outcomeOf } from './fates.ts';

const COLUMNS = ['line', 'result', 'code', 'meaning', 'next', 'match'] as const;
const VERDICTS = ['whole', 'repairable', 'altered', 'cut-off', 'not-4k', 'not-base64', 'thin'] as const;

/** The annotated copy's words, and what it says of each line. */
export function annotatedRequest(
  intl: IntlShape,
  matched: Matched,
  rows: DeviceRows,
  now: number,
): AnnotatedCopyRequest {
  const { opened } = matched;
  const overlay = overlayOf(intl, matched);
  return {
    headers: COLUMNS.map((column) => intl.formatMessage({ id: `file.copy.${column}` })),
    cells: opened.devices.map(({ line }, index) =>
      [String(line)].concat(cellsOf(intl, matched, rows, overlay, index)),
    ),
    hashWords: hashWords(intl),
    captured: intl.formatMessage({ id: 'file.copy.captured' }, { date: '{date}' }),
    column: intl.formatMessage({ id: 'file.copy.column' }, { number: '{number}' }),
    now,
  };
}

function hashWords(intl: IntlShape): Readonly<Record<HashVerdict, string>> {
  const word = (verdict: HashVerdict) => intl.formatMessage({ id: `file.verdict.${verdict}` });
  const [whole, repairable, altered, cutOff, not4k, notBase64, thin] = VERDICTS;
  return {
    [whole]: word(whole),
    [repairable]: word(repairable),
    [altered]: word(altered),
    [cutOff]: word(cutOff),
    [not4k]: word(not4k),
    [notBase64]: word(notBase64),
    [thin]: word(thin),
  };
}

function cellsOf(
  intl: IntlShape,
  { result }: Matched,
  rows: DeviceRows,
  { columns }: FileOverlay,
  index: number,
): readonly string[] {
  const outcome = outcomeOf(result, rows, index);
  if (!outcome) {
    const fate = fateOf(result, outcome) === 'missing' ? 'missing' : 'unmatched';
    return [intl.formatMessage({ id: `file.copy.${fate}` }), '', '', '', ''];
  }
  const { state, errorCode, cause } = outcome;
  const device = rows.at(result.rowOfDevice[index] ?? -1);
  const match = device && columns.find(({ key }) => key === 'match')?.value(device);
  return [
    intl.formatMessage({ id: `device.${state}` }),
    errorCode,
    cause === null ? '' : intl.formatMessage({ id: `cause.${cause}` }),
    cause === null ? '' : intl.formatMessage({ id: `file.copy.next.${pileOf(cause)}` }),
    String(match ?? ''),
  ];
}
