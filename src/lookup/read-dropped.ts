/** Far more than any HTTP log of an upload, far less than would hold up the page. In bytes. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** A dropped file's text; or why there is none: too large, or not readable (a folder, a file just deleted). */
export type DroppedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' };

export async function readDropped(file: Blob): Promise<DroppedText> {
  if (file.size > MAX_FILE_BYTES) return { kind: 'too-large' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { kind: 'text', text: new TextDecoder(encodingOf(bytes)).decode(bytes) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Windows PowerShell's `>` writes UTF-16 with a byte order mark; everything else of today is UTF-8. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
