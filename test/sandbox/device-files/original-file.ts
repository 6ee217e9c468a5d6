import type { DeviceRow } from '../sample-devices.ts';
import { buildHash } from './build-hash.ts';

/** The file that a sample batch was uploaded with. */
export interface OriginalFile {
  readonly name: string;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

interface MakerAndModel {
  readonly manufacturer: string;
  readonly model: string;
}

const FABRIKAM = { manufacturer: 'Fabrikam Inc.', model: 'Fabrikam Pad 2' };
const PRODUCTS: readonly [start: string, product: MakerAndModel][] = [
  ['5CG4', { manufacturer: 'Contoso Ltd', model: 'Contoso Book 13' }],
  ['PF', { manufacturer: 'Adventure Works', model: 'Trekker 14' }],
];

/** What the sample device with this serial is. */
const productOf = (serialNumber = ''): MakerAndModel =>
  PRODUCTS.find(([start]) => serialNumber.startsWith(start))?.[1] ?? FABRIKAM;

/** Two months before the sample batches. */
const CAPTURED_AT = Date.UTC(2026, 8, 21, 7, 45);

/** The hardware hash of a sample device. */
export const hashOf = ({ serialNumber = '', productKey = '' }: DeviceRow): string =>
  buildHash({ serialNumber, productKey, ...productOf(serialNumber), capturedAt: CAPTURED_AT });

const encoder = new TextEncoder();
const asLines = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => `${cells.join(',')}\r\n`).join('');

/**
 * A file in Partner Center's columns, one line for each device, sorted by serial: tuples, product IDs alone, and hashes.
 * A hash that the service calls invalid lost its zeros, its end or a letter; a device that it does not find has its maker
 * in capital letters.
 */
export function partnerCenterFile(rows: readonly DeviceRow[]): Uint8Array<ArrayBuffer> {
  const header = [
    'Device Serial Number',
    'Windows Product ID',
    'Hardware Hash',
    'Manufacturer name',
    'Device model',
  ];
  const sorted = rows.toSorted((one, other) =>
    (one.serialNumber ?? '') < (other.serialNumber ?? '') ? -1 : 1,
  );
  let invalid = 0;
  const lines = sorted.map((row, index) => {
    if (row.errorCode !== '802') return partnerCenterLine(row, index);
    invalid += 1;
    return [row.serialNumber ?? '', '', damage(hashOf(row), invalid % 3), '', ''];
  });
  return encoder.encode(asLines([header, ...lines]));
}

function partnerCenterLine(row: DeviceRow, index: number): readonly string[] {
  const { serialNumber = '', productKey = '', errorCode } = row;
  const { manufacturer, model } = productOf(serialNumber);
  if (errorCode === '812') return [serialNumber, '', '', manufacturer.toUpperCase(), model];
  if (index % 10 === 3) return ['', productKey, '', '', ''];
  if (index % 10 === 7) return [serialNumber, '', hashOf(row), '', ''];
  return [serialNumber, '', '', manufacturer, model];
}

/** Zeros lost, which can be repaired; cut off; or altered. */
function damage(hash: string, kind: number): string {
  if (kind === 1) return hash.slice(0, 3_997);
  if (kind === 2) return hash.slice(0, 600);
  const middle = hash.indexOf('ERERER');
  return `${hash.slice(0, middle)}ESER${hash.slice(middle + 4)}`;
}

/**
 * A file of Get-WindowsAutopilotInfo in UTF-16 with a byte order mark, from which the serials were removed: nothing but
 * the hashes says which devices they are.
 */
export function autopilotInfoFile(rows: readonly DeviceRow[]): Uint8Array<ArrayBuffer> {
  const header = ['Device Serial Number', 'Windows Product ID', 'Hardware Hash'];
  const text = `\uFEFF${asLines([header, ...rows.map((row) => ['', '', hashOf(row)])])}`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
