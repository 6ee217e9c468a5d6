/** A file that is no text, by how it begins: people drop the workbook or the print-out instead of the CSV. */
export type Signature = 'workbook' | 'old-workbook' | 'pdf';

const SIGNATURES: readonly (readonly [Signature, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];

export function signatureOf(bytes: Uint8Array): Signature | undefined {
  return SIGNATURES.find(([, start]) => start.every((byte, index) => bytes[index] === byte))?.[0];
}
