import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';

import { type Engine, type EngineOptions, WINDOW } from './engine.ts';
import { findFirefox } from './find-engines.ts';

/** Starts a stock Firefox without a window, driven over WebDriver BiDi. */
export async function startFirefox({ colorScheme, home }: EngineOptions): Promise<Engine> {
  const programs = findFirefox();
  if (!programs) throw new Error('There is no Firefox.');
  const downloads = join(home, 'downloads');
  await mkdir(downloads);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: programs.firefox,
    args: [`--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
    defaultViewport: null,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.helperApps.neverAsk.saveToDisk': 'text/csv',
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      'ui.prefersReducedMotion': 1,
    },
  });
  const [page = await browser.newPage()] = await browser.pages();
  return drive(browser, page, downloads);
}

function drive(browser: Browser, page: Page, downloads: string): Engine {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return {
    downloads,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    evaluate: <Result>(expression: string): Promise<Result> => page.evaluate<[], () => Result>(expression),
    keyDown: (key) => page.keyboard.down(keyInput(key)),
    keyUp: (key) => page.keyboard.up(keyInput(key)),
    click: (x, y, { button = 'left', count = 1 }) => page.mouse.click(x, y, { button, count }),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 5 });
      await page.mouse.up();
    },
    wheel: async (at, deltaY) => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel({ deltaY });
    },
    clipboardText: () => pasted(browser, page),
    errors,
    close: () => browser.close(),
  };
}

function keyInput(key: string): KeyInput {
  if (!isKey(key)) throw new Error('No key was named.');
  return key;
}

/** BiDi takes any character for a key; puppeteer's type lists those of one keyboard. */
const isKey = (key: string): key is KeyInput => key !== '';

/** Pastes into a text area in a separate tab. */
async function pasted(browser: Browser, page: Page): Promise<string> {
  const tab = await browser.newPage();
  await tab.evaluate(() => document.body.append(document.createElement('textarea')));
  await tab.focus('textarea');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('v');
  await tab.keyboard.up('Control');
  const text = await tab.$eval('textarea', ({ value }) => value);
  await tab.close();
  await page.bringToFront();
  return text;
}
