import type { BrowserContext } from '@playwright/test';

/** One announcement of a screen reader: a change of a live region, or the newly focused element. */
export interface Spoken {
  readonly kind: 'status' | 'alert' | 'focus';
  readonly text: string;
  /** By the page's clock, in epoch milliseconds. */
  readonly at: number;
}

declare global {
  interface Window {
    heard: (kind: Spoken['kind'], text: string, at: number) => void;
  }
}

/** Records the announcements in every page of `context` from its next navigation on. */
export async function listen(context: BrowserContext): Promise<Spoken[]> {
  const spoken: Spoken[] = [];
  await context.exposeFunction('heard', (kind: Spoken['kind'], text: string, at: number) => {
    spoken.push({ kind, text, at });
  });
  await context.addInitScript(reportSpeech);
  return spoken;
}

/** Runs in the page before its own scripts. */
function reportSpeech(): void {
  const LIVE = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], output';
  const UNHEARD = '[aria-hidden="true"], style, script';
  const SPACES = /\s+/g;
  const last = new WeakMap<Element, string>();

  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches(UNHEARD)) return '';
    if (node instanceof HTMLElement && node.ariaLabel) return node.ariaLabel;
    return [...node.childNodes].map(textOf).join('');
  };
  const plain = (text: string) => text.replaceAll(SPACES, ' ').trim();

  const say = (region: Element) => {
    const text = plain(textOf(region));
    if (last.get(region) === text) return;
    last.set(region, text);
    const isAlert = region.matches('[role="alert"], [aria-live="assertive"]');
    if (text !== '' && region.isConnected) window.heard(isAlert ? 'alert' : 'status', text, Date.now());
  };

  new MutationObserver((mutations) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of mutations) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
      if (around) regions.add(around);
      for (const added of addedNodes) {
        if (!(added instanceof Element)) continue;
        if (added.matches(LIVE)) regions.add(added);
        for (const inner of added.querySelectorAll(LIVE)) regions.add(inner);
      }
    }
    for (const region of regions) say(region);
  }).observe(document, { subtree: true, childList: true, characterData: true });

  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const label = target instanceof HTMLInputElement ? target.labels?.[0]?.textContent : undefined;
    const name = plain(target.ariaLabel ?? label ?? textOf(target));
    window.heard('focus', `${target.role ?? target.localName}: ${name}`, Date.now());
  });
}
