import type { BrowserContext, Page } from '@playwright/test';

import { expect, openBatch, test } from './kit/test.ts';

/** A host that sends no headers: only the policy inside the pages applies. */
async function removeHeaders(context: BrowserContext, origin: string): Promise<void> {
  await context.route(
    (url) => url.origin === origin && url.pathname !== '/config.json',
    async (route) => {
      const response = await route.fetch();
      const type = response.headers()['content-type'] ?? '';
      await route.fulfill({ response, headers: { 'Content-Type': type } });
    },
  );
}

/** What an injected script would try; each attempt with its result. */
function attack(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const attempts = [
      () => document.body.insertAdjacentHTML('beforeend', '<img src=x>'),
      () => Object.assign(document.createElement('div'), { innerHTML: '<img src=x>' }),
      () => Object.assign(document.createElement('script'), { src: '/favicon.svg' }),
      () => Reflect.get(globalThis, 'trustedTypes').createPolicy('default', {}),
      () => new Worker('/favicon.svg'),
    ];
    const outcomes = attempts.map((run) => {
      try {
        run();
        return 'done';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    });
    const call = await fetch('http://elsewhere.example/').then(
      () => 'done',
      () => 'refused',
    );
    const frame = document.createElement('iframe');
    const blocked = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (effectiveDirective === 'frame-src') resolve('refused');
      });
    });
    frame.src = '/';
    document.body.append(frame);
    return [...outcomes, call, String(await blocked)];
  });
}

test('on a host that sends no headers the app signs in and works', async ({ context, page, world }) => {
  await removeHeaders(context, world.origin);
  await openBatch(page, world, 'documented-example');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finished: 1 of 1 device failed');
});

for (const [host, headersAreRemoved] of [
  ['a host that sends the headers of production', false],
  ['a host that sends no headers', true],
] as const) {
  for (const path of ['/', '/redirect.html']) {
    test(`on ${host}, text cannot become script in ${path}`, async ({ browser, world }) => {
      // A separate context: the browser logs what the policy blocks.
      const context = await browser.newContext();
      if (headersAreRemoved) await removeHeaders(context, world.origin);
      await context.route('**/assets/redirect-*', (route) => route.abort()); // its script would navigate away
      const page = await context.newPage();
      await page.goto(world.origin + path);
      expect(await attack(page)).toEqual(Array.from({ length: 7 }, () => 'refused'));
      await context.unrouteAll({ behavior: 'ignoreErrors' }); // files may still be loading
      await context.close();
    });
  }
}
