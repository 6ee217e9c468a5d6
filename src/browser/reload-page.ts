/** URLs of script files that failed to load since this page was opened. */
const failedFiles = new Set<string>();

// Vite adds a preload link for every script that a lazily loaded file needs; its error does not bubble.
addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement) failedFiles.add(target.href);
  },
  { capture: true },
);

/**
 * Requests the failed files bypassing every cache: WebKit otherwise never requests a failed module again in the same
 * tab, not even after a reload. Never rejects.
 */
export async function freeFailedFiles(): Promise<void> {
  const free = async (address: string) => {
    const response = await fetch(address, { cache: 'reload' });
    if (response.ok) failedFiles.delete(address);
  };
  await Promise.allSettled([...failedFiles].map(free));
}

/** Reloads the page. Resolves to `false` where that would lead to an error page: the page then stays. */
export async function reloadPage(): Promise<boolean> {
  try {
    // A redirect may lead to a sign-in in front of this site, which a reload follows.
    const { status } = await fetch(location.href, { method: 'HEAD', cache: 'no-store', redirect: 'manual' });
    if (status >= 500) return false;
  } catch {
    return false;
  }
  await freeFailedFiles();
  location.reload();
  return true;
}
