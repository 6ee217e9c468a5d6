import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect } from 'vitest';

import type { SampleDevice } from '../../e2e/kit/sample.ts';
import type { Page } from './page.ts';
import { SCREEN } from './screen.ts';
import type { Site } from './site.ts';

/** Waits until the grid has as many devices as expected, starting with these. */
export async function expectRows(page: Page, expected: readonly SampleDevice[]): Promise<void> {
  await expect.poll(() => page.attribute(SCREEN.grid, 'aria-rowcount')).toBe(String(expected.length + 1));
  for (const [index, device] of expected.slice(0, 3).entries())
    await page.expectText(SCREEN.cell(index, 'Device ID'), device['Device ID']);
}

/** Waits until this text is on the clipboard. */
export async function expectClipboard(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.engine.clipboardText()).toBe(text);
}

/** Waits until the focused element has this text, or this name where it has no text. */
export async function expectFocus(page: Page, text: string | RegExp): Promise<void> {
  await expect
    .poll(() => page.focused())
    .toEqual(typeof text === 'string' ? text : expect.stringMatching(text));
}

/** Waits until a file with this name and content was downloaded. */
export async function expectDownload(page: Page, name: string, content: string): Promise<void> {
  const { downloads } = page.engine;
  await expect.poll(() => readdir(downloads)).toContain(name);
  await expect.poll(() => readFile(join(downloads, name), 'utf8')).toBe(content);
}

/** Expects no error or warning so far, and verifies that one would have been recorded. */
export async function expectQuiet(page: Page, site: Site): Promise<void> {
  const proof = 'This is heard';
  await page.engine.evaluate(`console.warn(${JSON.stringify(proof)})`);
  for (const errors of new Set([site.errors, page.engine.errors ?? site.errors])) {
    await expect.poll(() => errors).toContain(proof);
    expect(errors.splice(0)).toEqual([proof]);
  }
}
