import { foldIdentifier, identifies } from '../identifiers.ts';
import type { AnswerRows, SentDevice } from './both-sides.ts';
import { keyInScientific, scientificKey, withoutLeadingZeros } from './lost-digits.ts';
import type { Keys, MatchKind } from './pairing.ts';

type ToKey = (text: string) => string;

/** What to compare devices and rows by, in the order of trust (docs/csv-files.md#matching). */
export function comparisons(
  devices: readonly SentDevice[],
  rows: AnswerRows,
): Readonly<Record<'exact' | 'spelling' | 'digits', readonly Keys[]>> {
  const serial = (device: number) => known(devices[device]?.values.serialNumber);
  const productId = (device: number) => known(devices[device]?.values.productId);
  const hashSerial = (device: number) => known(devices[device]?.hash?.identity?.serialNumber);
  const hashProductId = (device: number) => known(devices[device]?.hash?.identity?.productKey);
  const rowSerial = (row: number) => known(rows.identity(row, 'serialNumber'));
  const rowProductId = (row: number) => known(rows.identity(row, 'productKey'));

  const serials = (kind: MatchKind, toDeviceKey: ToKey = same, toRowKey = toDeviceKey): Keys => ({
    kind,
    ofDevice: (device) => toDeviceKey(serial(device)),
    ofRow: (row) => toRowKey(rowSerial(row)),
  });
  const productIds = (kind: MatchKind, toDeviceKey: ToKey = same, toRowKey = toDeviceKey): Keys => ({
    kind,
    ofDevice: (device) => toDeviceKey(productId(device)),
    ofRow: (row) => toRowKey(rowProductId(row)),
  });
  return {
    exact: [
      {
        kind: 'serial-and-product-id',
        ofDevice: (device) => joined(productId(device), () => serial(device)),
        ofRow: (row) => joined(rowProductId(row), () => rowSerial(row)),
      },
      serials('serial'),
      productIds('product-id'),
      { kind: 'hash', ofDevice: hashSerial, ofRow: rowSerial },
      { kind: 'hash', ofDevice: hashProductId, ofRow: rowProductId },
    ],
    spelling: [
      serials('spelling', foldIdentifier),
      productIds('spelling', foldIdentifier),
      {
        kind: 'spelling',
        ofDevice: (device) => foldIdentifier(hashSerial(device)),
        ofRow: (row) => foldIdentifier(rowSerial(row)),
      },
    ],
    digits: [serials, productIds].flatMap((keysOf) => [
      keysOf('digits', shortened),
      keysOf('digits', scientific, inScientific(5)),
      keysOf('digits', scientific, inScientific(2)),
    ]),
  };
}

const same: ToKey = (text) => text;
const known = (text = '') => (identifies(text) ? text : '');
const shortened: ToKey = (text) => withoutLeadingZeros(foldIdentifier(text));
/** A number that is too long for its cell has 5 decimals; Excel's own format for such numbers has 2. */
const inScientific =
  (decimals: 2 | 5): ToKey =>
  (text) =>
    keyInScientific(foldIdentifier(text), decimals);
const scientific: ToKey = (text) => scientificKey(foldIdentifier(text));

/** Both, or `''` where one of them is missing. The serial is read only where there is a product ID: few files have any. */
function joined(productId: string, serial: () => string): string {
  const text = productId === '' ? '' : serial();
  return text === '' ? '' : `${text}\0${productId}`;
}
