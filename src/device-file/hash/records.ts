/** The records that are read, by type (docs/csv-files.md#hash-layout). Of all others only the length is looked at. */
const CAPTURE = 1;
const TEXTS = { serialNumber: 14, manufacturer: 16, model: 17, productKey: 24 } as const;
const PARTS = { network: [8], disk: [7, 28], tpm: [25] } as const;

export type HashPart = keyof typeof PARTS;
export type HashText = keyof typeof TEXTS;

const FIRST_RECORD = 4;
const HEADER_LENGTH = 4;
const CAPTURE_TIME_OFFSET = 16;
/** Seconds between 1970 and 2000: capture times count from 2000-01-01 00:00 UTC. */
const EPOCH_2000_S = Date.UTC(2000, 0) / 1_000;
/** How firmware writes a text that it does not have. */
const ABSENT = 'SMBIOS_STRING_INDEX_0';
const CONTROL = /\p{Cc}/u;

export interface HashRecords extends Readonly<Record<HashText, string>> {
  /** Epoch milliseconds. */
  readonly capturedAt: number | undefined;
  readonly lacks: readonly HashPart[];
  /** The records end exactly where the envelope says that they do. */
  readonly areIntact: boolean;
}

/** Reads the named records of bytes that are one character each, as far as the records are whole. */
export function readRecords(bytes: string, total: number): HashRecords {
  const found = new Map<number, number>();
  const end = Math.min(total, bytes.length);
  let offset = FIRST_RECORD;
  while (offset + HEADER_LENGTH <= end) {
    const length = uint16(bytes, offset + 2);
    if (length < HEADER_LENGTH || offset + length > end) break;
    const type = bytes.charCodeAt(offset);
    if (!found.has(type)) found.set(type, offset);
    offset += length;
  }
  const textOf = (type: number) => readText(bytes, found.get(type));
  return {
    serialNumber: textOf(TEXTS.serialNumber),
    manufacturer: textOf(TEXTS.manufacturer),
    model: textOf(TEXTS.model),
    productKey: textOf(TEXTS.productKey),
    capturedAt: readCaptureTime(bytes, found.get(CAPTURE)),
    lacks: (['network', 'disk', 'tpm'] as const).filter(
      (part) => !PARTS[part].some((type) => found.has(type)),
    ),
    areIntact: offset === total,
  };
}

function readText(bytes: string, record: number | undefined): string {
  if (record === undefined) return '';
  const [value = ''] = bytes.slice(record + HEADER_LENGTH, record + uint16(bytes, record + 2)).split('\0', 1);
  const text = fromUtf8(value);
  return text === ABSENT || CONTROL.test(text) ? '' : text;
}

function fromUtf8(bytes: string): string {
  if (!/[^\0-\x7F]/.test(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function readCaptureTime(bytes: string, record: number | undefined): number | undefined {
  const at = (record ?? 0) + HEADER_LENGTH + CAPTURE_TIME_OFFSET;
  if (record === undefined || at + 4 > record + uint16(bytes, record + 2)) return undefined;
  const seconds = uint16(bytes, at) + uint16(bytes, at + 2) * 0x1_0000;
  return (EPOCH_2000_S + seconds) * 1_000;
}

const uint16 = (bytes: string, at: number) => bytes.charCodeAt(at) + bytes.charCodeAt(at + 1) * 256;
