/** Addresses of script files that have not come since this page was opened. */
const failedFiles = new Set<string>();

// Every script a lazily loaded file needs is announced by a link that Vite adds; its error does not bubble.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement) failedFiles.add(target.href);
  },
  { capture: true },
);

/**
 * Asks for the failed files past every cache: WebKit otherwise never asks for a failed module again in the same tab, not
 * even when the page is loaded anew. Never rejects.
 */
export async function freeFailedFiles(): Promise<void> {
  const free = async (address: string) => {
    const response = await fetch(address, { cache: 'reload' });
    if (response.ok) failedFiles.delete(address);
  };
  await Promise.allSettled([...failedFiles].map(free));
}

/** Loads the page anew. Resolves to `false` where that would lead to an error page instead: the page then stays. */
export async function reloadPage(): Promise<boolean> {
  try {
    // A redirect may lead to a sign-in in front of this site: reloading follows it.
    const { status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store', redirect: 'manual' });
    if (status >= 500) return false;
  } catch {
    return false;
  }
  await freeFailedFiles();
  location.reload();
  return true;
}
