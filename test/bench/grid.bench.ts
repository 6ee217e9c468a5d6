import { test } from '@playwright/test';

import { type BenchServer, startBenchServer } from './bench-server.ts';
import { CONTENDERS, type Contender, gridHeight, openBatch, type Track } from './contender.ts';
import { expectationOf, keystrokes } from './expectation.ts';
import type { Figure } from './promises.ts';
import { reportFigure } from './report-figure.ts';
import { type Course, measure, measureHeap, type Run } from './run.ts';
import { ANSWERS, sampleAnswers, sampleRows } from './sample.ts';
import { storedSession } from './sign-in.ts';
import { pairedFigure, plainFigure } from './statistics.ts';

// For a quick run: BENCH_ROUNDS=1 BENCH_SIZES=1000.
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7);
const SIZES = (process.env['BENCH_SIZES'] ?? '1000,10000,100000').split(',').map(Number);
const SMALL = 1_000;
const LARGE = 100_000;
/** The minimum latency of an answer: by then the page's code is loaded, as with the real service. The first second is measured apart. */
const LATENCY_MS = 600;
const FRAME_MS = 1000 / 60;
/** The golden ratio: the fractional parts of its multiples are evenly distributed. */
const GOLDEN_RATIO = 0.618_034;

/**
 * Varies the latency: with a constant one all answers would arrive at the same offset within a frame, where 1 ms can
 * decide over 16. Both pages get each answer with the same latency.
 */
const latencyOf = (answer: number) => LATENCY_MS + FRAME_MS * ((answer * GOLDEN_RATIO) % 1);
const CUSTOMER_ID = '5c1f0f54-8a3d-4a0e-9c55-27a1b6de8f10';

type Side = Readonly<Record<Contender, number[]>>;
type Results = Readonly<Record<Contender, Run[]>>;

test('the device grid beside a page by hand', async ({ browser }, testInfo) => {
  const answers = new Map<string, Buffer>();
  let served = 0;
  const courses = SIZES.map((count) => courseOf(count, answers));
  const server = await startBenchServer(
    (trackingId) => answers.get(trackingId) ?? null,
    () => latencyOf(served++),
  );
  const track = await warmUp({ browser, origin: server.origin }, courses);
  const heap: Side = { app: [], limit: [] };
  const results = new Map<number, Results>(courses.map(({ count }) => [count, { app: [], limit: [] }]));

  for (let round = 0; round < ROUNDS; round += 1) {
    // Alternates which page goes first: the machine's state may differ.
    const order = round % 2 === 0 ? CONTENDERS : CONTENDERS.toReversed();
    for (const course of courses) {
      for (const contender of order) {
        served = round * (ANSWERS * course.laps + course.loads);
        results.get(course.count)?.[contender].push(await measure(contender, track, course));
        if (course.count === LARGE) heap[contender].push(await measureHeap(contender, track, course));
      }
    }
    process.stdout.write(`round ${round + 1} of ${ROUNDS}\n`);
  }
  await server.close();
  for (const figure of figuresOf(results, heap)) await reportFigure(testInfo, figure);
});

function courseOf(count: number, answers: Map<string, Buffer>): Course {
  const trackingId = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  const rows = Array.from({ length: ANSWERS }, (_, answer) => sampleRows(count, answer));
  const bodies = sampleAnswers(trackingId, count);
  return {
    count,
    loads: count > SMALL ? 1 : 5,
    laps: count > SMALL ? 1 : 3,
    path: { customerId: CUSTOMER_ID, trackingId },
    rows,
    keys: keystrokes(rows.at(-1) ?? []),
    serve: (answer) => {
      const body = bodies[answer];
      if (body) answers.set(trackingId, body);
    },
  };
}

/** Warms up one page without measuring: reads the app's files, and gives the limit page the number of visible rows. */
async function warmUp(
  { browser, origin }: Pick<Track, 'browser'> & Pick<BenchServer, 'origin'>,
  [course]: readonly Course[],
): Promise<Track> {
  if (!course) throw new Error('BENCH_SIZES names no size');
  const track = { browser, origin, session: await storedSession(browser, origin), gridHeight: 0 };
  course.serve(0);
  const page = await openBatch('app', track, course.path, expectationOf(course.rows[0] ?? []));
  await page.evaluate(() => window.bench.painted());
  const height = await gridHeight(page);
  await page.context().close();
  return { ...track, gridHeight: height };
}

function* figuresOf(results: ReadonlyMap<number, Results>, heap: Side): Generator<Figure> {
  for (const [count, { app, limit }] of results) {
    const paired = (id: string, unit: string, read: (run: Run) => number) =>
      pairedFigure(`${id}-${count}`, unit, app.map(read), limit.map(read));
    yield paired('load', ' ms', (run) => run.load);
    yield paired('refresh', ' ms', (run) => run.refresh);
    yield paired('key', ' ms', (run) => run.keyP95);
    yield paired('sort', ' ms', (run) => run.sort);
    yield paired('frames', '', (run) => run.frames);
    // Beside the limit page's tasks for the largest batch: at 10,000 devices it has none of 50 ms, and below none is reported.
    const { limit: largest } = results.get(LARGE) ?? { limit: [] };
    const task = (id: string, read: (run: Run) => number) =>
      pairedFigure(`${id}-${count}`, ' ms', app.map(read), largest.map(read));
    yield task('load-task', (run) => run.loadTask);
    yield task('refresh-task', (run) => run.refreshTask);
    const blank = app.map((run) => run.blank + run.fastBlank);
    yield { ...plainFigure(`blank-${count}`, 'frames', blank), value: Math.max(...blank) };
  }
  if (heap.app.length > 0) yield pairedFigure(`heap-${LARGE}`, ' MB', heap.app, heap.limit);
  const small = results.get(SMALL);
  const large = results.get(LARGE);
  if (small && large) {
    const p50 = ({ app }: Results) => app.map((run) => run.keyP50);
    const { value, shown } = pairedFigure('key-flatness', ' ms', p50(large), p50(small));
    yield { id: 'key-flatness', value, shown: shown.replace('app', '100,000').replace('limit', '1,000') };
  }
}
