import { NONE, pair, type Pairing } from './pairing.ts';

/**
 * What came of matching by position: `contradicted` where rows matched otherwise are in another order than the lines,
 * `counts-differ` where nothing says which line is missing.
 */
export type PositionOutcome = 'not-needed' | 'used' | 'contradicted' | 'counts-differ';

/** Whether the row says nothing about which device it is that the device does not say too. */
export type CanPair = (device: number, row: number) => boolean;

interface Gap {
  /** First row and device behind an anchor, and how many there are up to the next one. */
  readonly row: number;
  readonly device: number;
  readonly rows: number;
  readonly devices: number;
  /** Between two anchors, and not before the first or behind the last. */
  readonly isInner: boolean;
}

/**
 * Pairs rows that say nothing of their device with the lines in their place: between rows that were matched by what they
 * say (the anchors, by row) where as many lines as rows are between them, elsewhere only if the counts agree as a whole.
 */
export function pairByPosition(
  pairing: Pairing,
  isAnchor: (row: number) => boolean,
  isNameless: (row: number) => boolean,
  canPair: CanPair,
): PositionOutcome {
  const { deviceOfRow, rowOfDevice } = pairing;
  const isLeft = (row: number) => deviceOfRow[row] === NONE && isNameless(row);
  if (!deviceOfRow.some((_, row) => isLeft(row)) || !rowOfDevice.includes(NONE)) return 'not-needed';
  const gaps = gapsBetween(pairing, isAnchor);
  if (gaps === undefined) return 'contradicted';

  const haveEqualCounts = deviceOfRow.length === rowOfDevice.length;
  const found: { readonly device: number; readonly row: number }[] = [];
  let areSomeOpen = false;
  for (const gap of gaps) {
    const rows = range(gap.row, gap.rows);
    if (!rows.some(isLeft)) continue;
    const deviceAt = (row: number) => gap.device + row - gap.row;
    const isEven = gap.rows === gap.devices && (gap.isInner || haveEqualCounts);
    if (!isEven && haveEqualCounts) return 'contradicted';
    if (isEven && !rows.every((row) => isConsistent(pairing, deviceAt(row), row, canPair)))
      return 'contradicted';
    if (!isEven) areSomeOpen = true;
    else for (const row of rows) if (isLeft(row)) found.push({ device: deviceAt(row), row });
  }
  for (const { device, row } of found) pair(pairing, device, row, 'position', false);
  return areSomeOpen ? 'counts-differ' : 'used';
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

/** `undefined` where the anchors are not in the order of the lines. */
function gapsBetween({ deviceOfRow, rowOfDevice }: Pairing, isAnchor: (row: number) => boolean) {
  const gaps: Gap[] = [];
  let row = 0;
  let device = 0;
  for (let next = 0; next <= deviceOfRow.length; next += 1) {
    const isEnd = next === deviceOfRow.length;
    if (!isEnd && !isAnchor(next)) continue;
    const nextDevice = isEnd ? rowOfDevice.length : (deviceOfRow[next] ?? NONE);
    if (nextDevice < device) return undefined;
    gaps.push({ row, device, rows: next - row, devices: nextDevice - device, isInner: row > 0 && !isEnd });
    row = next + 1;
    device = nextDevice + 1;
  }
  return gaps;
}

/** The row and the line in its place are matched with each other, or both with nothing. */
function isConsistent({ deviceOfRow, rowOfDevice }: Pairing, device: number, row: number, canPair: CanPair) {
  if (deviceOfRow[row] === device) return true;
  return deviceOfRow[row] === NONE && rowOfDevice[device] === NONE && canPair(device, row);
}
