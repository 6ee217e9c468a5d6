import { COLUMNS, rawText } from '../../e2e/kit/grid.ts';
import { sampleDevices, type SampleDevice } from '../../e2e/kit/sample.ts';

/** The sample batch of most tests, computed without the app. */
export const devices = await sampleDevices('thousand');
export const failed = devices.filter(({ Status }) => Status === 'Failed');

/** A search, a filter and a sort order of that batch as in its address, and the resulting devices. */
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

/** The file that these devices are exported to; no text of that batch needs quotes. */
export function csvOf(list: readonly SampleDevice[]): string {
  const lines = list.map((device) => COLUMNS.map((column) => rawText(device, column)).join(','));
  return `\uFEFF${[COLUMNS.join(','), ...lines, ''].join('\r\n')}`;
}
