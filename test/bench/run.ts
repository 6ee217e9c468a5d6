import type { Page } from '@playwright/test';

import { type BatchPath, type Contender, openBatch, settle, type Track } from './contender.ts';
import { bySerial, expectationOf, type Keystroke } from './expectation.ts';
import type { Expectation, Painted } from './instrument.ts';
import { ANSWERS, type SampleRow } from './sample.ts';
import { quantile } from './statistics.ts';

const ROW_PX = 36;
/** The promised scroll speed and its duration. */
const SCROLL_PX_PER_S = 36_000;
const SCROLL_MS = 2_000;

/** A batch and the expected screens. */
export interface Course {
  readonly count: number;
  /** The number of page loads and of passes over all answers: a time of about one frame varies by half. */
  readonly loads: number;
  readonly laps: number;
  readonly path: BatchPath;
  /** The rows of each answer. */
  readonly rows: readonly (readonly SampleRow[])[];
  readonly keys: readonly Keystroke[];
  /** Makes the service give this answer. */
  readonly serve: (answer: number) => void;
}

/** One page's figures: times to the paint and task durations, in milliseconds. */
export interface Run {
  readonly load: number;
  readonly loadTask: number;
  readonly refresh: number;
  readonly refreshTask: number;
  readonly keyP50: number;
  readonly keyP95: number;
  readonly sort: number;
  readonly frames: number;
  readonly blank: number;
  /** The same while scrolling through all rows in two seconds. */
  readonly fastBlank: number;
}

/** Load, refreshes, keys, first sort and scrolling on one fresh page. */
export async function measure(contender: Contender, track: Track, course: Course): Promise<Run> {
  course.serve(0);
  const open = () => openBatch(contender, track, course.path, expectationOf(course.rows[0] ?? []));
  const loads: Painted[] = [];
  for (let again = course.loads; again > 1; again -= 1) {
    const page = await open();
    loads.push(await whenPainted(page));
    await page.context().close();
  }
  const page = await open();
  loads.push(await whenPainted(page));
  await stopPolling(contender, page);

  const refreshes: Painted[] = [];
  for (let lap = 0; lap < course.laps; lap += 1) {
    for (let answer = 1; answer < ANSWERS; answer += 1) {
      course.serve(answer);
      const refresh = page.getByRole('button', { name: 'Refresh now' });
      refreshes.push(
        await acting(page, expectationOf(course.rows[answer] ?? []), 'answer', () => refresh.click()),
      );
    }
  }
  const keys = await typeAll(page, course.keys);
  const header = page.getByRole('columnheader', { name: 'Serial number' });
  const sorted = expectationOf(bySerial(course.rows.at(-1) ?? []));
  await header.hover();
  await page.mouse.down();
  // Pressed for a moment, like a real click: the work caused by the press is done before the release.
  const sort = await acting(page, sorted, 'input', () => page.mouse.up());
  const slow = await scroll(page, SCROLL_PX_PER_S);
  const fast = await scroll(page, (course.count * ROW_PX * 1000) / SCROLL_MS);
  await page.context().close();
  return {
    load: quantile(loads.map(took), 0.5),
    loadTask: Math.max(...loads.map(({ longestTask }) => longestTask)),
    refresh: quantile(refreshes.map(took), 0.5),
    refreshTask: Math.max(...refreshes.map(({ longestTask }) => longestTask)),
    keyP50: quantile(keys, 0.5),
    keyP95: quantile(keys, 0.95),
    sort: took(sort),
    frames: slow.frames,
    blank: slow.blank,
    fastBlank: fast.blank,
  };
}

const whenPainted = (page: Page) => page.evaluate(() => window.bench.painted());

/** The JavaScript heap in MB after load, once forced collections free no more; on a separate page, which they slow down. */
export async function measureHeap(contender: Contender, track: Track, course: Course): Promise<number> {
  course.serve(0);
  const page = await openBatch(contender, track, course.path, expectationOf(course.rows[0] ?? []));
  await whenPainted(page);
  await stopPolling(contender, page);
  const devTools = await page.context().newCDPSession(page);
  const collected = async () => {
    await settle(page);
    await devTools.send('HeapProfiler.collectGarbage');
    await devTools.send('HeapProfiler.collectGarbage');
    return (await devTools.send('Runtime.getHeapUsage')).usedSize;
  };
  // Until the idle work is done.
  let used = await collected();
  for (let before = Infinity; used < 0.99 * before;) {
    before = used;
    used = await collected();
  }
  await page.context().close();
  return used / 1e6;
}

async function typeAll(page: Page, keys: readonly Keystroke[]): Promise<readonly number[]> {
  const times: number[] = [];
  const search = page.getByRole('searchbox', { name: 'Search devices' });
  await search.click();
  for (const { key, expectation } of keys) {
    // Released after the paint: the browser delays other work while it waits for a key's frame, and a release in
    // between would delay it again.
    times.push(took(await acting(page, expectation, 'input', () => page.keyboard.down(key))));
    await page.keyboard.up(key);
  }
  return times;
}

async function acting(
  page: Page,
  expectation: Expectation,
  from: 'input' | 'answer',
  act: () => Promise<void>,
): Promise<Painted> {
  await settle(page);
  await page.evaluate(([expectation, from]) => window.bench.expect(expectation, from), [
    expectation,
    from,
  ] as const);
  await act();
  return whenPainted(page);
}

/** Stops automatic refreshes, which would be measured too. */
async function stopPolling(contender: Contender, page: Page): Promise<void> {
  if (contender === 'app') await page.getByRole('switch', { name: 'Refresh automatically' }).uncheck();
}

async function scroll(page: Page, speed: number) {
  await settle(page);
  return page.evaluate(([speed, ms]) => window.bench.scroll(speed, ms), [speed, SCROLL_MS] as const);
}

const took = ({ startedAt, paintedAt }: Painted) => paintedAt - startedAt;
