import type { FileField } from '../device-file.ts';
import { looksLikeHash, looksLikeProductId } from './value-shapes.ts';

type Values = Readonly<Record<FileField, string>>;

/** The rows that Microsoft's templates and articles show as examples (docs/csv-files.md#shapes). */
const EXAMPLE_SERIALS = new Set(['R9-ZNP67']);
const EXAMPLE_PRODUCT_IDS = new Set(['123451234567', '00329-00000-0003-AA606']);
const EXAMPLE_HASH = 'T0FzAQEAHAAAAAoA6AOCOgEABgBgW7EdzorHH3g';
const EXAMPLE_MAKER = 'SpiralOrbit';

export function isExample({ serialNumber, productId, hardwareHash, manufacturer }: Values): boolean {
  return (
    EXAMPLE_SERIALS.has(serialNumber.trim()) ||
    EXAMPLE_PRODUCT_IDS.has(productId.trim()) ||
    (hardwareHash.length < 100 && hardwareHash.trim().startsWith(EXAMPLE_HASH)) ||
    manufacturer.trim() === EXAMPLE_MAKER
  );
}

export const startsExplanation = (cells: readonly string[]): boolean =>
  /^\s*sample explained/i.test(cells[0] ?? '');

/** Whether a line after the start of the explanation goes on with it. */
export const isExplanation = (cells: readonly string[]): boolean =>
  /\S\s+\S/.test(cells[0] ?? '') && !cells.some((cell) => looksLikeHash(cell) || looksLikeProductId(cell));
