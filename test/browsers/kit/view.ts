import { expect } from 'vitest';

import { sampleDevices, type SampleDevice } from '../../e2e/kit/sample.ts';
import type { Page } from './page.ts';
import { SCREEN } from './screen.ts';

/** A sample batch that most tests use, worked out without the app. */
export const devices = await sampleDevices('thousand');
export const failed = devices.filter(({ Status }) => Status === 'Failed');

/** A search, a filter and a sort order of that batch as its address holds them, and the devices it shows. */
export const VIEW = '?code=808&q=5cg4&sort=serialNumber.desc';
const { compare } = new Intl.Collator('en', { numeric: true });
export const ofView = failed
  .filter((device) => device['Error code'] === '808' && device['Serial number'].startsWith('5CG4'))
  .toSorted((a, b) => compare(b['Serial number'], a['Serial number']));

/** The device at that index, as `Array.at` counts. */
export function deviceOf(list: readonly SampleDevice[], index: number): SampleDevice {
  const device = list.at(index);
  if (!device) throw new Error('The sample has too few devices');
  return device;
}

/** Waits until the grid holds as many devices as expected, and these ones first. */
export async function expectRows(page: Page, expected: readonly SampleDevice[]): Promise<void> {
  await expect.poll(() => page.attribute(SCREEN.grid, 'aria-rowcount')).toBe(String(expected.length + 1));
  for (const [index, device] of expected.slice(0, 3).entries())
    await page.expectText(SCREEN.cell(index, 'Device ID'), device['Device ID']);
}

/** Waits until this text is on the clipboard. */
export async function expectClipboard(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.engine.clipboardText()).toBe(text);
}
