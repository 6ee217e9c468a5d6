import { identifies } from '../identifiers.ts';
import { atFullLength, HASH_LENGTH, openEnvelope, SEAL_LENGTH } from './envelope.ts';
import { type HashPart, type HashText, readRecords } from './records.ts';

/**
 * What can be said of a hardware hash (docs/csv-files.md#hash-verdicts). `whole`, `thin` and `repairable` rest on the
 * structure alone until `verifyHash` has compared the checksum.
 */
export type HashVerdict =
  | 'whole'
  | 'repairable' // as whole or thin, once padded and cleaned
  | 'altered'
  | 'cut-off'
  | 'not-4k'
  | 'not-base64'
  | 'thin'; // whole, but lacks what a real device has

/** The device that a hash describes. Text that it does not hold is `''`. */
export interface HashIdentity extends Readonly<Record<HashText, string>> {
  /** Epoch milliseconds; `undefined` where the hash holds no plausible time. */
  readonly capturedAt: number | undefined;
}

/** All that is ever read from a hash: neither its text nor any other part of it is kept. */
export interface DecodedHash {
  readonly verdict: HashVerdict;
  /** `undefined` where the text is no 4K hash. Of an altered or cut off hash it may be wrong. */
  readonly identity: HashIdentity | undefined;
  /** What a real device has and this hash does not; a serial that identifies nothing counts. */
  readonly lacks: readonly (HashPart | 'serial')[];
  /** The checksum was compared. */
  readonly isVerified: boolean;
}

/** Hardware hashes exist since Windows 10. */
const EARLIEST_CAPTURE = Date.UTC(2015, 0);
const DAY = 86_400_000;

/** Decodes the text of a hash cell that is not empty; it may be anything. `now` in epoch milliseconds. */
export function decodeHash(text: string, now: number): DecodedHash {
  const envelope = openEnvelope(text);
  if (typeof envelope === 'string') {
    return { verdict: envelope, identity: undefined, lacks: [], isVerified: false };
  }
  const { serialNumber, manufacturer, model, productKey, ...records } = readRecords(
    envelope.bytes,
    envelope.total,
  );
  const { capturedAt = 0 } = records;
  const isPlausible = capturedAt >= EARLIEST_CAPTURE && capturedAt <= now + DAY;
  const identity = {
    serialNumber,
    manufacturer,
    model,
    productKey,
    capturedAt: isPlausible ? capturedAt : undefined,
  };
  const unsound = (verdict: HashVerdict) => ({ verdict, identity, lacks: [], isVerified: false });
  if (!envelope.isComplete) return unsound(envelope.base64.length < HASH_LENGTH ? 'cut-off' : 'altered');
  const full = atFullLength(envelope.base64);
  if (!records.areIntact || !envelope.hasSeal || full === undefined) return unsound('altered');
  const lacks = identifies(serialNumber) ? records.lacks : [...records.lacks, 'serial' as const];
  const soundVerdict = lacks.length > 0 ? 'thin' : 'whole';
  return { verdict: full === text ? soundVerdict : 'repairable', identity, lacks, isVerified: false };
}

/**
 * The hash as `decodeHash` found it, after comparing its SHA-256: one whose checksum differs becomes `altered`. Only
 * verdicts that promise a whole hash are checked.
 */
export async function verifyHash(text: string, decoded: DecodedHash): Promise<DecodedHash> {
  if (!promisesWholeHash(decoded.verdict)) return decoded;
  const envelope = openEnvelope(text);
  if (typeof envelope === 'string') return decoded;
  const bytes = Uint8Array.from(envelope.bytes, (byte) => byte.charCodeAt(0));
  const sealed = bytes.subarray(0, envelope.total);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', sealed));
  const seal = bytes.subarray(envelope.total + 4, envelope.total + SEAL_LENGTH);
  const isRight = digest.every((byte, index) => byte === seal[index]);
  return isRight ? { ...decoded, isVerified: true } : { ...decoded, verdict: 'altered', isVerified: true };
}

/** The verdicts of hashes that can be sent, as they are or repaired. */
export const promisesWholeHash = (verdict: HashVerdict): boolean =>
  verdict === 'whole' || verdict === 'thin' || verdict === 'repairable';

/** The 4,000 characters of a repairable hash (docs/csv-files.md#hash-repair); any other text as it is. */
export function repairHash(text: string): string {
  const envelope = openEnvelope(text);
  if (typeof envelope === 'string' || !envelope.isComplete) return text;
  return atFullLength(envelope.base64) ?? text;
}
