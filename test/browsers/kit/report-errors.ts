// Runs before the page's own scripts: WebKit's driver does not report the page's console. Sent by beacon, which works
// even while the page unloads.
const url = document.currentScript?.dataset['url'] ?? '';
const report = (...words: readonly unknown[]) => void navigator.sendBeacon(url, words.map(textOf).join(' '));

for (const level of ['error', 'warn'] as const) {
  const write = console[level].bind(console);
  console[level] = (...words: readonly unknown[]) => {
    report(...words);
    write(...words);
  };
}

addEventListener(
  'error',
  (event) => {
    // An element whose file fails to load gets an error event that does not bubble. WebKit also sends it to the preloads
    // and images that leaving the page cancels. What a preload is for tells whether it is missed.
    const { target } = event;
    if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
    if (target instanceof HTMLImageElement) return;
    report(target instanceof Element ? `Did not load: ${target.outerHTML}` : (event.error ?? event.message));
  },
  { capture: true },
);
addEventListener('unhandledrejection', ({ reason }) => report('Unhandled rejection:', reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  report('Security policy:', violatedDirective, blockedURI),
);

/** A stack does not begin with the error's message in every engine. */
function textOf(word: unknown): string {
  return word instanceof Error ? `${word.name}: ${word.message}\n${word.stack ?? ''}` : String(word);
}
