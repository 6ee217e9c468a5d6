import type { FileEncoding } from '../../device-file.ts';

/** Decoded at a time, so that a line keeps one piece in memory and not the text of the whole file. In bytes. */
const PIECE = 2 ** 20;

/** The text of the bytes in pieces; characters that their encoding does not know become U+FFFD. */
export function* decodedPieces(bytes: Uint8Array, encoding: FileEncoding): Generator<string> {
  yield* piecesBy(new TextDecoder(encoding), bytes);
}

export function canDecode(bytes: Uint8Array, encoding: FileEncoding): boolean {
  try {
    const pieces = piecesBy(new TextDecoder(encoding, { fatal: true }), bytes);
    let isDone = false;
    while (!isDone) isDone = pieces.next().done === true;
    return isDone;
  } catch {
    return false;
  }
}

function* piecesBy(decoder: TextDecoder, bytes: Uint8Array): Generator<string> {
  for (let start = 0; start < bytes.length; start += PIECE) {
    yield decoder.decode(bytes.subarray(start, start + PIECE), { stream: true });
  }
  yield decoder.decode();
}

export function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}
