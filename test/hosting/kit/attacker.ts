import { createServer } from 'node:http';

import type { Page } from '@playwright/test';

import { listenOnFreePort } from '../../free-port.ts';

/** An empty page of another origin; `close` when done. */
export async function startAttacker() {
  const server = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Attack</title>');
  });
  const port = await listenOnFreePort(server);
  return {
    port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Requests `target` from a page in seven ways without navigation; gives the texts that it could read. */
export function load(page: Page, target: string): Promise<string[]> {
  return page.evaluate((target) => {
    const ways = [
      {},
      { mode: 'no-cors' },
      { credentials: 'include' },
      { headers: { 'MS-CV': '1' } },
    ] as const;
    const texts = ways.map(async (init) => {
      const answer = await fetch(target, init).catch(() => null);
      return (await answer?.text()) ?? '';
    });
    const loads = ['img', 'iframe', 'script'].map(
      (tag) =>
        new Promise<string>((resolve) => {
          const element = Object.assign(document.createElement(tag), { src: target });
          element.addEventListener('load', () => resolve(''));
          element.addEventListener('error', () => resolve(''));
          document.body.append(element);
        }),
    );
    return Promise.all([...texts, ...loads]);
  }, target);
}

/** Navigates from the page to `target` by form or link. */
export async function leave(page: Page, target: string, way: 'get' | 'post' | 'link'): Promise<void> {
  await page.evaluate(
    ({ target, way }) => {
      if (way === 'link') {
        Object.assign(document.createElement('a'), { href: target }).click();
        return;
      }
      const form = Object.assign(document.createElement('form'), { action: target, method: way });
      document.body.append(form);
      form.submit();
    },
    { target, way },
  );
  await page.waitForURL((url) => url.href.replace('?', '') === target);
}
