import type { DecodedHash } from '../hash/decode-hash.ts';
import { foldIdentifier, identifies } from '../identifiers.ts';
import type { AnswerRows, SentDevice } from './both-sides.ts';
import { comparisons } from './comparisons.ts';
import { emptyPairing, MATCH_KINDS, NONE, type Pairing, pairInOrder, pairUnique } from './pairing.ts';
import { pairByPosition, type PositionOutcome } from './position.ts';

export interface MatchResult extends Pairing {
  readonly position: PositionOutcome;
  /** Indexes of the devices that no row was matched with. */
  readonly missing: Uint32Array<ArrayBuffer>;
  /** Indexes of the rows that no line was matched with and that say which device they are. */
  readonly notSent: Uint32Array<ArrayBuffer>;
  /** Indexes of the rows without a line that do not say which device they are: any missing device may be one of them. */
  readonly nameless: Uint32Array<ArrayBuffer>;
}

/** Finds the line of each row in the order of docs/csv-files.md#matching. Placeholders never match. */
export function matchDevices(devices: readonly SentDevice[], rows: AnswerRows): MatchResult {
  const pairing = emptyPairing(devices.length, rows.length);
  const { exact, spelling, digits } = comparisons(devices, rows);
  const isSure = (device: number, row: number) => agrees(devices[device], rows, row);
  const isSureByHash = (device: number, row: number) => isSure(device, row) && isSound(devices[device]?.hash);
  for (const keys of exact) pairUnique(pairing, keys, keys.kind === 'hash' ? isSureByHash : isSure);
  for (const keys of exact) pairInOrder(pairing, keys);
  for (const keys of spelling) pairUnique(pairing, keys, isSureByHash);
  for (const keys of spelling) pairInOrder(pairing, keys);
  for (const keys of digits) pairUnique(pairing, keys, () => false);

  const { deviceOfRow, rowOfDevice, sureOfRow, kindOfRow } = pairing;
  const isAlone = (row: number) => deviceOfRow[row] === NONE;
  const isNameless = (row: number) =>
    !identifies(rows.identity(row, 'serialNumber')) && !identifies(rows.identity(row, 'productKey'));
  const position = pairByPosition(
    pairing,
    (row) => !isAlone(row) && sureOfRow[row] === 1 && (kindOfRow[row] ?? 0) < FIRST_AFTER_EXACT,
    isNameless,
    (device, row) =>
      isNameless(row) && sharesPlaceholder(devices[device], rows.identity(row, 'serialNumber')),
  );
  return {
    ...pairing,
    position,
    missing: indexesWhere(devices.length, (device) => rowOfDevice[device] === NONE),
    notSent: indexesWhere(rows.length, (row) => isAlone(row) && !isNameless(row)),
    nameless: indexesWhere(rows.length, (row) => isAlone(row) && isNameless(row)),
  };
}

const FIRST_AFTER_EXACT = MATCH_KINDS.indexOf('spelling');

const isSound = (hash: DecodedHash | undefined) => hash?.verdict !== 'altered' && hash?.verdict !== 'cut-off';

/** Nothing that the line and the row both say differs, but for letter case and blanks. */
function agrees(device: SentDevice | undefined, rows: AnswerRows, row: number): boolean {
  if (!device) return false;
  const { serialNumber, productId } = device.values;
  const identity = device.hash?.identity;
  return (
    isOneOf(rows.identity(row, 'serialNumber'), serialNumber, identity?.serialNumber) &&
    isOneOf(rows.identity(row, 'productKey'), productId, identity?.productKey)
  );
}

/** Text that identifies nothing, on either side, says nothing. */
function isOneOf(text: string, ofCell: string, ofHash = ''): boolean {
  if (text === ofCell || (ofCell === '' && ofHash === '') || !identifies(text)) return true;
  const said = [ofCell, ofHash].filter(identifies).map(foldIdentifier);
  return said.length === 0 || said.includes(foldIdentifier(text));
}

/** A row that gives a placeholder for its serial is only matched with a line that gives the same. */
function sharesPlaceholder(device: SentDevice | undefined, rowSerial: string): boolean {
  const placeholder = foldIdentifier(rowSerial);
  const serials = [device?.values.serialNumber, device?.hash?.identity?.serialNumber];
  return placeholder === '' || serials.some((serial = '') => foldIdentifier(serial) === placeholder);
}

function indexesWhere(count: number, isWanted: (index: number) => boolean): Uint32Array<ArrayBuffer> {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) if (isWanted(index)) found.push(index);
  return Uint32Array.from(found);
}
