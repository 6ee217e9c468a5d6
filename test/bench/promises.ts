/** A measurement, and its promised bound where there is one. */
export interface Promised {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

const ratio = (id: string, name: string, bound: Pick<Promised, 'atMost' | 'atLeast'> = {}): Promised => ({
  id,
  name,
  unit: '× the limit page',
  ...bound,
});

/** On a machine where the limit page's longest task is 100 ms at load and 83 ms at a refresh: 50 ms and 200 ms. */
const task = (id: string, name: string, atMost: number): Promised => ({
  id,
  name,
  unit: '× the limit page’s at 100,000',
  atMost,
});

const CIRCUMSTANCES = [
  ['cold-fast', 'empty cache, 40 ms, 10 Mbit/s', 1.5],
  ['warm-fast', 'warm cache, 40 ms, 10 Mbit/s', 1.5],
  ['cold-slow', 'empty cache, 150 ms, 1.6 Mbit/s', 1.3],
  ['warm-slow', 'warm cache, 150 ms, 1.6 Mbit/s', 1.3],
  ['warm-local', 'warm cache, no latency', 1.5],
  ['warm-processor', 'warm cache, 40 ms, processor slowed 4 ×', 1.5],
] as const;

/** In the order of the table. Without a bound: measured only. */
const PROMISES: readonly Promised[] = [
  {
    id: 'script-weight',
    name: 'JavaScript fetched before the batch’s status is on screen',
    unit: 'kB gzip',
    atMost: 260,
  },
  { id: 'script-files', name: 'In how many files', unit: 'files', atMost: 12 },
  {
    id: 'script-change',
    name: 'Of these fetched again after a change of one line in a screen',
    unit: 'kB gzip',
    atMost: 60,
  },
  { id: 'first-paint', name: 'JavaScript needed for the first paint', unit: 'kB gzip', atMost: 0 },
  ...CIRCUMSTANCES.flatMap(([id, name, atMost]) => [
    ratio(`first-verdict-${id}`, `Followed link → verdict painted: ${name}`, { atMost }),
    ratio(`first-request-${id}`, `Followed link → request sent: ${name}`, { atMost: 1.3 }),
  ]),
  { id: 'watch-requests', name: 'A batch of 10 minutes: requests to watch it', unit: 'requests', atMost: 60 },
  { id: 'watch-end', name: 'A batch of 10 minutes: its end is noticed after', unit: 's', atMost: 35 },
  ratio('load-1000', '1,000 devices: answer received → rows painted', { atMost: 1.5 }),
  ratio('load-10000', '10,000 devices: answer received → rows painted'),
  ratio('load-100000', '100,000 devices: answer received → rows painted', { atMost: 1.25 }),
  ratio('key-1000', '1,000 devices: keystroke → result painted, p95', { atMost: 1.5 }),
  ratio('key-10000', '10,000 devices: keystroke → result painted, p95'),
  ratio('key-100000', '100,000 devices: keystroke → result painted, p95', { atMost: 1.5 }),
  { id: 'key-flatness', name: 'Keystroke p50: 100,000 devices / 1,000 devices', unit: '×', atMost: 1.3 },
  ratio('sort-1000', '1,000 devices: first click on a header → sorted and painted', { atMost: 1.5 }),
  ratio('sort-10000', '10,000 devices: first click on a header → sorted and painted'),
  ratio('sort-100000', '100,000 devices: first click on a header → sorted and painted', { atMost: 1.5 }),
  ratio('refresh-1000', '1,000 devices: refresh with 1 % changed → painted', { atMost: 1.5 }),
  ratio('refresh-10000', '10,000 devices: refresh with 1 % changed → painted'),
  ratio('refresh-100000', '100,000 devices: refresh with 1 % changed → painted', { atMost: 1.25 }),
  task('load-task-10000', '10,000 devices: longest task at load', 0.5),
  task('refresh-task-10000', '10,000 devices: longest task at a refresh', 0.6),
  task('load-task-100000', '100,000 devices: longest task at load', 2),
  task('refresh-task-100000', '100,000 devices: longest task at a refresh', 2.4),
  ratio('frames-1000', '1,000 devices: frames drawn, scrolling 36,000 px/s for 2 s', { atLeast: 0.95 }),
  ratio('frames-10000', '10,000 devices: frames drawn, scrolling 36,000 px/s for 2 s'),
  ratio('frames-100000', '100,000 devices: frames drawn, scrolling 36,000 px/s for 2 s', { atLeast: 0.95 }),
  { id: 'blank-100000', name: '100,000 rows pass in 2 s: frames with blank rows', unit: 'frames', atMost: 0 },
  ratio('heap-100000', '100,000 devices: JavaScript heap after load', { atMost: 1.5 }),
];

/** A measured value: the number that the promise is about, and its text with the spread. */
export interface Figure {
  readonly id: string;
  readonly value: number;
  readonly shown: string;
}

export interface Judged {
  readonly promised: Promised;
  readonly figure: Figure | undefined;
  readonly verdict: 'held' | 'broken' | 'nothing promised';
}

/** Every promise with its figure; a promise without a figure is broken. */
export function judge(figures: ReadonlyMap<string, Figure>): readonly Judged[] {
  return PROMISES.map((promised) => {
    const { id, atMost, atLeast } = promised;
    const figure = figures.get(id);
    const bound = atMost ?? atLeast;
    const holds =
      figure !== undefined && figure.value <= (atMost ?? Infinity) && figure.value >= (atLeast ?? -Infinity);
    const verdict = bound === undefined ? 'nothing promised' : holds ? 'held' : 'broken';
    return { promised, figure, verdict };
  });
}
