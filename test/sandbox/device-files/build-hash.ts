import { createHash } from 'node:crypto';

/** The device that a synthetic hardware hash describes; empty texts are left out of it. */
export interface HashedDevice {
  readonly serialNumber: string;
  readonly manufacturer: string;
  readonly model: string;
  readonly productKey?: string;
  /** Epoch milliseconds. */
  readonly capturedAt: number;
  /** A guest without network, disk and TPM. */
  readonly isVirtual?: boolean;
}

const BYTES = 3_000;
const EPOCH_2000 = Date.UTC(2000, 0);

/** A whole 4K hash in Base64, synthetic in all its parts (docs/csv-files.md#hash-layout). */
export function buildHash(device: HashedDevice): string {
  const hardware = [
    record(7, text('SYNTHETIC-DISK', false)),
    record(8, Buffer.concat([Buffer.from([14, 0, 0, 0, 2, 0, 0, 0, 0, 1]), Buffer.alloc(12)])),
    record(25, Buffer.alloc(256, 0x11)),
  ];
  const body = Buffer.concat([
    record(1, captureInfo(device.capturedAt)),
    record(2, Buffer.from([9, 0, 1, 0, 4, 0, 8, 0, 1, 0, 0, 0])),
    ...(device.isVirtual ? [] : hardware),
    ...textRecord(14, device.serialNumber),
    ...textRecord(16, device.manufacturer),
    ...textRecord(17, device.model),
    ...textRecord(24, device.productKey ?? ''),
  ]);
  const head = Buffer.from('OA\0\0', 'latin1');
  head.writeUInt16LE(head.length + body.length, 2);
  const sealed = Buffer.concat([head, body]);
  const digest = createHash('sha256').update(sealed).digest();
  const whole = Buffer.alloc(BYTES);
  Buffer.concat([sealed, Buffer.from('CS$\0', 'latin1'), digest]).copy(whole);
  return whole.toString('base64');
}

function record(type: number, value: Buffer): Buffer {
  const header = Buffer.from([type, 0, 0, 0]);
  header.writeUInt16LE(header.length + value.length, 2);
  return Buffer.concat([header, value]);
}

const text = (value: string, endsInNul = true) => Buffer.from(endsInNul ? `${value}\0` : value);
const textRecord = (type: number, value: string) => (value === '' ? [] : [record(type, text(value))]);

/** Versions of tool and system, the time in seconds since 2000, and what the system is. */
function captureInfo(capturedAt: number): Buffer {
  const value = Buffer.alloc(24);
  value.writeUInt16LE(10, 2);
  value.writeUInt16LE(10, 10);
  value.writeUInt32LE(Math.floor((capturedAt - EPOCH_2000) / 1_000), 16);
  Buffer.from([2, 9, 9]).copy(value, 21);
  return value;
}
