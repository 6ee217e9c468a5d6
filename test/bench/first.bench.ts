import { type BrowserContext, type Page, test } from '@playwright/test';

import { DOCUMENTED_BODY, DOCUMENTED_EXAMPLE } from '../sandbox/documented-example.ts';
import { type BenchServer, startBenchServer } from './bench-server.ts';
import { CONTENDERS, type Contender, settle } from './contender.ts';
import { installInstrument } from './instrument.ts';
import { reportFigure } from './report-figure.ts';
import { startSignedIn, type StoredSession, storedSession } from './sign-in.ts';
import { pairedFigure } from './statistics.ts';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 7);
const PATH = `/customers/${DOCUMENTED_EXAMPLE.customerId}/batchJobStatus/${DOCUMENTED_EXAMPLE.trackingId}`;
const VERDICT = 'Finished: 1 of 1 device failed';
const BYTES_PER_MEGABIT = 1e6 / 8;

/** What the browser emulates: latency of each request in ms, bandwidth in Mbit/s, how many times slower the processor is. */
interface Conditions {
  readonly id: string;
  readonly isWarm: boolean;
  readonly latency: number;
  readonly megabits: number;
  readonly slower: number;
}

const fast = { latency: 40, megabits: 10, slower: 1 };
const slow = { latency: 150, megabits: 1.6, slower: 1 };
const CONDITIONS: readonly Conditions[] = [
  { id: 'cold-fast', isWarm: false, ...fast },
  { id: 'warm-fast', isWarm: true, ...fast },
  { id: 'cold-slow', isWarm: false, ...slow },
  { id: 'warm-slow', isWarm: true, ...slow },
  { id: 'warm-local', isWarm: true, latency: 0, megabits: 0, slower: 1 },
  { id: 'warm-processor', isWarm: true, ...fast, slower: 4 },
];

interface Times {
  readonly verdict: number;
  readonly request: number;
}

test('the first second beside a page by hand', async ({ browser }, testInfo) => {
  const server = await startBenchServer(
    () => DOCUMENTED_BODY,
    () => 0,
  );
  const session = await storedSession(browser, server.origin);
  const results = new Map<string, Readonly<Record<Contender, Times[]>>>(
    CONDITIONS.map(({ id }) => [id, { app: [], limit: [] }]),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = round % 2 === 0 ? CONTENDERS : CONTENDERS.toReversed();
    for (const conditions of CONDITIONS) {
      for (const contender of order) {
        const context = await browser.newContext();
        results
          .get(conditions.id)
          ?.[contender].push(await measure(contender, { context, server, session }, conditions));
        await context.close();
      }
    }
    process.stdout.write(`first second: round ${round + 1} of ${ROUNDS}\n`);
  }
  await server.close();
  for (const [id, { app, limit }] of results) {
    for (const time of ['verdict', 'request'] as const) {
      const read = (times: Times) => times[time];
      await reportFigure(
        testInfo,
        pairedFigure(`first-${time}-${id}`, ' ms', app.map(read), limit.map(read)),
      );
    }
  }
});

interface Track {
  readonly context: BrowserContext;
  readonly server: BenchServer;
  readonly session: StoredSession;
}

/** Opens the batch as from a followed link, in a signed-in tab. Milliseconds since the navigation began. */
async function measure(contender: Contender, track: Track, conditions: Conditions): Promise<Times> {
  if (conditions.isWarm) await open(contender, track, null);
  const page = await open(contender, track, conditions);
  const { paintedAt, requestedAt } = await page.evaluate(() => window.bench.painted());
  return { verdict: paintedAt, request: requestedAt };
}

async function open(contender: Contender, track: Track, conditions: Conditions | null): Promise<Page> {
  const { context, server, session } = track;
  const page = await context.newPage();
  await page.addInitScript(installInstrument, { heading: VERDICT });
  await startSignedIn(page, session);
  if (conditions !== null) await emulate(page, conditions);
  const path = contender === 'app' ? PATH : `/limit/first.html#${PATH}`;
  await page.goto(server.origin + path, { waitUntil: 'commit' });
  if (conditions === null) {
    // Everything that is loaded later is in the cache as well.
    await page.evaluate(() => window.bench.painted());
    if (contender === 'app') await page.getByRole('grid').waitFor();
    await settle(page);
    await page.close();
  }
  return page;
}

async function emulate(page: Page, { latency, megabits, slower }: Conditions): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const throughput = megabits === 0 ? -1 : megabits * BYTES_PER_MEGABIT;
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slower });
}
