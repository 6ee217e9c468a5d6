/** Who needs a file: nobody named is everybody. */
export type Reader = 'entra' | 'gateway' | 'batch' | 'lookup';

/** Fetches what draws, without running it: the build has named the files in the template of index.html. */
export function fetchDrawing(...readers: readonly Reader[]): void {
  const later = document.querySelector<HTMLTemplateElement>('#later');
  for (const link of later?.content.querySelectorAll('link') ?? []) {
    const reader = link.dataset['for'];
    if (reader === undefined || readers.some((known) => known === reader)) document.head.append(link);
  }
}
