/** Characters of a 4K hash: 3,000 bytes in Base64 (docs/csv-files.md#hash-layout). */
export const HASH_LENGTH = 4_000;
/** Of the block behind the records: `CS$`, a zero and the SHA-256. */
export const SEAL_LENGTH = 36;

const SHORTEST = 8; // characters that hold the magic and the total
const MAGIC = 'OA';
const SEAL_MAGIC = 'CS$\0';
const BASE64 = /^[A-Za-z0-9+/]*$/;
const OUTSIDE_BASE64 = /[\s=\p{Cf}]/gu;

/** A hash's outer structure. Its text stays inside: nothing but the named records is read from `bytes`. */
export interface Envelope {
  /** The hash without blanks and padding, in the standard alphabet. */
  readonly base64: string;
  /** The bytes up to the end of the seal, or fewer if the hash ends before, one character each. */
  readonly bytes: string;
  /** The offset at which the records end. */
  readonly total: number;
  /** All bytes up to the end of the seal are there. */
  readonly isComplete: boolean;
  readonly hasSeal: boolean;
}

/** Opens the hash without looking at its records or its checksum. */
export function openEnvelope(text: string): Envelope | 'not-4k' | 'not-base64' {
  const base64 = toStandardBase64(text);
  if (!BASE64.test(base64)) return 'not-base64';
  const head = decodeStart(base64, SHORTEST);
  // 4n+1 characters are never Base64, but a 4K hash that lost a zero at its end has as many.
  if (!head.startsWith(MAGIC) || head.length < 4) return base64.length % 4 === 1 ? 'not-base64' : 'not-4k';
  const total = head.charCodeAt(2) + head.charCodeAt(3) * 256;
  const sealed = total + SEAL_LENGTH;
  const bytes = decodeStart(base64, Math.ceil(sealed / 3) * 4).slice(0, sealed);
  return {
    base64,
    bytes,
    total,
    isComplete: bytes.length === sealed,
    hasSeal: bytes.startsWith(SEAL_MAGIC, total),
  };
}

/** The text at 4,000 characters, by adding or removing zeros at the end; `undefined` where that cannot be. */
export function atFullLength(base64: string): string | undefined {
  const rest = base64.slice(HASH_LENGTH);
  return /^A*$/.test(rest) ? base64.slice(0, HASH_LENGTH).padEnd(HASH_LENGTH, 'A') : undefined;
}

function toStandardBase64(text: string): string {
  if (BASE64.test(text)) return text;
  return text.replace(OUTSIDE_BASE64, '').replaceAll('-', '+').replaceAll('_', '/');
}

/** The bytes of the first `length` characters, one character each. */
function decodeStart(base64: string, length: number): string {
  const start = base64.slice(0, length);
  const whole = start.padEnd(Math.ceil(start.length / 4) * 4, 'A');
  return atob(whole).slice(0, Math.floor((start.length * 3) / 4));
}
