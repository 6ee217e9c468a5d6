import { describe, expect, it } from 'vitest';

import { openScenario, START } from './partner-center-client.ts';

/** The answers at these seconds after the first call. */
async function countsAt(id: string, seconds: readonly number[]) {
  const { clock, getStatus } = await openScenario(id);
  const seen: string[] = [];
  for (const second of seconds) {
    clock.now = START + second * 1000;
    const { status, devicesStatus } = await (await getStatus()).json();
    const running = devicesStatus.filter((row: { status: string }) => row.status === 'in-progress').length;
    seen.push(`${second} s: ${status}, ${devicesStatus.length - running} of ${devicesStatus.length}`);
  }
  return seen;
}

describe('batches that run', () => {
  it('processes 400 devices in two minutes, and restarts later', async () => {
    expect(await countsAt('four-hundred', [0, 15, 60, 119, 130, 720, 721])).toEqual([
      '0 s: queued, 0 of 0',
      '15 s: processing, 18 of 400',
      '60 s: processing, 181 of 400',
      '119 s: processing, 396 of 400',
      '130 s: finished_with_errors, 400 of 400',
      '720 s: finished_with_errors, 400 of 400',
      '721 s: queued, 0 of 0',
    ]);
  });

  it('never reopens a finished row', async () => {
    const { clock, getStatus } = await openScenario('four-hundred');
    let ended = new Set<number>();
    for (let second = 0; second <= 120; second += 3) {
      clock.now = START + second * 1000;
      const rows: { status: string }[] = (await (await getStatus()).json()).devicesStatus;
      const now = new Set(rows.flatMap((row, index) => (row.status === 'in-progress' ? [] : [index])));
      expect([...ended].filter((index) => !now.has(index))).toEqual([]);
      ended = now;
    }
    expect(ended.size).toBe(400);
  });

  it('processes the slow batch in ten minutes', async () => {
    expect(await countsAt('ten-minutes', [0, 19, 310, 599, 600])).toEqual([
      '0 s: queued, 0 of 0',
      '19 s: queued, 0 of 0',
      '310 s: processing, 100 of 200',
      '599 s: processing, 199 of 200',
      '600 s: finished, 200 of 200',
    ]);
  });

  it('writes times without a zone, and unset ones as year 1', async () => {
    const { clock, getStatus } = await openScenario('four-hundred');
    await getStatus();
    clock.now = START + 30_000;
    const during = await (await getStatus()).json();
    clock.now = START + 130_000;
    const after = await (await getStatus()).json();
    expect(during).toMatchObject({
      startedTime: '2026-11-21T12:00:10',
      completedTime: '0001-01-01T00:00:00',
    });
    expect(after).toMatchObject({ startedTime: '2026-11-21T12:00:10', completedTime: '2026-11-21T12:02:00' });
  });
});
