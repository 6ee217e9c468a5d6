/** Enough for the HAR file of a long session; limits memory. In bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** The text of dropped files; or why there is none: too large, or unreadable (a folder, a deleted file). */
export type DroppedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' };

/** Reads the files as one text. */
export async function readDropped(...files: readonly Blob[]): Promise<DroppedText> {
  return readText(files, MAX_FILE_BYTES);
}

/** The same up to another size. */
export async function readText(files: readonly Blob[], maxBytes: number): Promise<DroppedText> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > maxBytes) return { kind: 'too-large' };
  try {
    return { kind: 'text', text: (await Promise.all(files.map(textOf))).join('\n') };
  } catch {
    return { kind: 'unreadable' };
  }
}

async function textOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Windows PowerShell's `>` writes UTF-16 with a byte order mark; anything else is read as UTF-8. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
