import { expect, inject, vi } from 'vitest';

import type { ClickOptions, Engine, Point } from './engine.ts';
import type { Target } from './target.ts';

/** The timeout of every wait, for slow and busy machines. */
const PATIENCE = { timeout: 45_000, interval: 50 };

export interface Page {
  readonly engine: Engine;
  goto(url: string): Promise<void>;
  /** Runs a self-contained function in the page; arguments and result are plain JSON values. */
  run<Args extends readonly unknown[], Result>(
    action: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Clicks the target once it is stable and not covered. */
  click(target: Target, options?: ClickOptions & { readonly holding?: string }): Promise<void>;
  point(target: Target): Promise<Point>;
  /** Presses a key, with modifiers: `Enter`, `Control+c`, `Shift+Tab`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  texts(target: Target): Promise<readonly string[]>;
  attribute(target: Target, name: string): Promise<string | null>;
  /** The text of the focused element, or its name where it has none. */
  focused(): Promise<string>;
  address(): Promise<URL>;
  /** Waits until the target has this text. */
  expectText(target: Target, text: string | RegExp): Promise<void>;
  expectTexts(target: Target, texts: readonly string[]): Promise<void>;
}

export function pageOf(engine: Engine): Page {
  const inPageTools = async <Result>(call: string): Promise<Result> => {
    const expression = `globalThis.inPage ? inPage.${call} : null`;
    // A navigation removes the tools; their own results are never null.
    const answer = await engine.evaluate<Result | null>(expression);
    if (answer !== null) return answer;
    await engine.evaluate(`void (() => { ${inject('scripts').inPage} })()`);
    return engine.evaluate<Result>(expression);
  };
  const call = <Result>(tool: string, ...args: readonly unknown[]) =>
    inPageTools<Result>(`${tool}(${listed(args)})`);

  const page: Page = {
    engine,
    goto: (url) => engine.goto(url),
    run: (action, ...args) => engine.evaluate(`(${action.toString()})(${listed(args)})`),
    point: (target) =>
      vi.waitFor(async () => {
        const point = await call<Point | string>('pointOf', target);
        if (typeof point === 'string') throw new Error(`${JSON.stringify(target)}: ${point}`);
        return point;
      }, PATIENCE),
    click: async (target, { holding, ...options } = {}) => {
      const { x, y } = await page.point(target);
      if (holding) await engine.keyDown(holding);
      await engine.click(x, y, options);
      if (holding) await engine.keyUp(holding);
    },
    press: async (keys) => {
      // `Control++` (the plus key) is not supported.
      const pressed = keys.split('+');
      for (const key of pressed) await engine.keyDown(key);
      for (const key of pressed.toReversed()) await engine.keyUp(key);
    },
    type: async (text) => {
      for (const letter of text) {
        await engine.keyDown(letter);
        await engine.keyUp(letter);
      }
    },
    texts: (target) => call('texts', target),
    attribute: async (target, name) => {
      const [value = null] = await call<readonly (string | null)[]>('attributes', target, name);
      return value;
    },
    focused: () =>
      page.run(() => {
        const element = document.activeElement;
        return (element?.textContent || element?.getAttribute('aria-label')) ?? '';
      }),
    address: async () => new URL(await page.run(() => location.href)),
    expectText: async (target, text) => {
      const wanted = typeof text === 'string' ? text : expect.stringMatching(text);
      await expect.poll(() => page.texts(target), PATIENCE).toEqual([wanted]);
    },
    expectTexts: async (target, texts) => {
      await expect.poll(() => page.texts(target), PATIENCE).toEqual(texts);
    },
  };
  return page;
}

const listed = (args: readonly unknown[]) => args.map((arg) => JSON.stringify(arg)).join(', ');
