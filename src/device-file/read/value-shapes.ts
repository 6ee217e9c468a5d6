import { isProductId } from '../identifiers.ts';

const FOUR_K_START = /^T0[EFGH]/;

/** Longer than any other value of a device file. */
const HASH_LENGTH = 150;

/** Whether a cell can be nothing but a hardware hash, whole or cut off (docs/csv-files.md#hash-layout). */
export const looksLikeHash = (cell: string): boolean =>
  cell.length >= HASH_LENGTH && (FOUR_K_START.test(cell.trimStart()) || /^[\w+/=\s-]+$/.test(cell));

export const looksLikeProductId = (cell: string): boolean => isProductId(cell.trim());
