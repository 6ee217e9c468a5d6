const REVOKE_AFTER_MS = 60_000;

/** Offers a file made of `chunks` for download, letting the page breathe between them. */
export async function saveFile(name: string, type: string, chunks: Iterable<BlobPart>): Promise<void> {
  const parts: BlobPart[] = [];
  for (const chunk of chunks) {
    parts.push(chunk);
    await nextTask();
  }
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the file only after the click, and ask where to save it before that.
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));
