import { describe, expect, it } from 'vitest';

import { rowNamer } from '../../../../src/batch-screen/original-file/panel/name-rows.ts';
import { PLACEHOLDER, watchedBatch, type WatchedBatch } from '../../../../src/batch-watch/watched-batch.ts';
import { selectDevices } from '../../../../src/devices/device-index.ts';
import type { Device } from '../../../../src/devices/device.ts';
import { device, listed, nameCause, NO_FILTER, rowsOf } from '../../devices/samples.ts';

const NAMELESS = { serialNumber: '', state: 'failed', errorCode: '808' } as const;
const ROWS = [device(1, NAMELESS), device(2), device(3, { ...NAMELESS, productKey: '3300000000003' })];

function batchOfRows(devices: readonly Device[]): WatchedBatch {
  const { snapshot } = PLACEHOLDER;
  return watchedBatch({ ...snapshot, batch: { ...snapshot.batch, devices: rowsOf(devices) } });
}

const namerFor = ({ snapshot }: WatchedBatch) =>
  rowNamer(snapshot.batch.devices, (position, member) => `${member} of line ${position + 2}`);

const serials = ({ snapshot }: WatchedBatch) =>
  listed(snapshot.batch.devices).map(({ serialNumber }) => serialNumber);

describe('rows named by a file', () => {
  it('are only those that say nothing of their device, also for search', () => {
    const batch = batchOfRows(ROWS);
    const named = namerFor(batch)(batch);
    expect(serials(named)).toEqual(['serialNumber of line 2', 'SN-2', '']);
    const found = selectDevices(named.index, { ...NO_FILTER, search: '"line 2"' }, nameCause);
    expect(listed(found.rows).map(({ rowNumber }) => rowNumber)).toEqual([1]);
  });

  it('are the same for the same answer, and stay where a new answer does not change them', () => {
    const batch = batchOfRows(ROWS);
    const nameRows = namerFor(batch);
    const named = nameRows(batch);
    expect(nameRows(batch)).toBe(named);
    const before = serials(named);
    const next = nameRows(batchOfRows([device(1, { serialNumber: '' }), ...ROWS.slice(1)]));
    expect(serials(next)).toEqual(before);
    expect(next.snapshot.batch.devices.at(0)?.state).toBe('succeeded');
    expect(next.snapshot.batch.devices.at(1)).toBe(named.snapshot.batch.devices.at(1));
  });

  it('are none in an answer about other devices', () => {
    const other = batchOfRows([device(1), device(2)]);
    expect(namerFor(batchOfRows(ROWS))(other)).toBe(other);
  });
});
