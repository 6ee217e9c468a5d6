import { decodeHash } from '../../../../src/device-file/hash/decode-hash.ts';
import type { AnswerRows, SentDevice } from '../../../../src/device-file/match/both-sides.ts';
import type { MatchResult } from '../../../../src/device-file/match/match-devices.ts';
import { MATCH_KINDS } from '../../../../src/device-file/match/pairing.ts';
import { buildHash } from '../../../sandbox/device-files/build-hash.ts';

const NOW = Date.UTC(2026, 10, 25);

/** A line with a serial and a product ID. */
export const line = (serialNumber: string, productId = ''): SentDevice => ({
  values: { serialNumber, productId },
  hash: undefined,
});

/** A line whose hash says `hashSerial` and `hashProductKey`. */
export const hashLine = (hashSerial: string, hashProductKey = '', serialNumber = ''): SentDevice => ({
  values: { serialNumber, productId: '' },
  hash: decodeHash(
    buildHash({
      serialNumber: hashSerial,
      productKey: hashProductKey,
      manufacturer: 'Contoso Ltd',
      model: 'Contoso Book 13',
      capturedAt: Date.UTC(2026, 0, 15),
    }),
    NOW,
  ),
});

/** Rows of an answer, each as its serial and product key. */
export const answer = (
  ...rows: readonly (readonly [serialNumber: string, productKey?: string])[]
): AnswerRows => ({
  length: rows.length,
  identity: (position, member) => rows[position]?.[member === 'serialNumber' ? 0 : 1] ?? '',
});

/** What each row was matched with, such as `1 serial` for the second line, with `?` where it is not sure, `-` for none. */
export const summary = ({ deviceOfRow, kindOfRow, sureOfRow }: MatchResult): string[] =>
  Array.from(deviceOfRow, (device, row) =>
    device < 0 ? '-' : `${device} ${MATCH_KINDS[kindOfRow[row] ?? 0]}${sureOfRow[row] === 1 ? '' : '?'}`,
  );
