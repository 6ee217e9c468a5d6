/** The expected screen: the grid's row count, and texts in its first rows. */
export interface ExpectedRows {
  readonly count: number;
  readonly rows: readonly (readonly string[])[];
}

/** Or the text of its first heading. */
export interface ExpectedHeading {
  readonly heading: string;
}

export type Expectation = ExpectedRows | ExpectedHeading;

/** Times in milliseconds since the page's navigation began. */
export interface Painted {
  /** When the key was pressed, the mouse button released, or the answer's last byte received. */
  readonly startedAt: number;
  readonly paintedAt: number;
  /** When the request of the newest answer was sent. */
  readonly requestedAt: number;
  /** The longest task of the main thread that started after `startedAt`; 0 when none took 50 ms. */
  readonly longestTask: number;
}

export interface Scrolled {
  readonly frames: number;
  /** Frames in which part of the grid had no row. */
  readonly blank: number;
}

export interface Instrument {
  /** Starts waiting for this to be painted. `from`: the start of the measured time. */
  expect(expectation: Expectation, from: 'input' | 'answer'): void;
  /** Resolves once the last expectation is painted. */
  painted(): Promise<Painted>;
  /** Scrolls the grid down, then up again from the end, at `speed` px/s. */
  scroll(speed: number, ms: number): Promise<Scrolled>;
}

declare global {
  interface Window {
    bench: Instrument;
  }
}

/**
 * Runs inside the measured page, the same for every contender; self-contained, because its source text is injected.
 * *Painted*: a frame callback toggles a 1 px box, a ResizeObserver runs in that very frame after layout and checks for
 * the expectation, and a message posted from there arrives after the frame's paint
 * (docs/decisions.md#measuring-paint).
 */
export function installInstrument(first: Expectation | null): void {
  const GRID = '[role="grid"]';
  let box: HTMLElement | null = null;
  let afterLayout: (() => void) | null = null;
  let painted: Promise<Painted> = Promise.reject(new Error('Nothing is expected'));
  // Awaited later: prevents an unhandled rejection until then.
  painted.catch(() => {});
  let looping = false;
  let inputAt = 0;
  const tasks: PerformanceEntry[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.start();

  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const noteInput = ({ timeStamp }: Event) => (inputAt ||= timeStamp);
  for (const type of ['keydown', 'click']) addEventListener(type, noteInput, { capture: true });

  const observer = new ResizeObserver(() => afterLayout?.());
  function frame(): void {
    looping = afterLayout !== null;
    if (!looping) return;
    if (box === null) {
      box = document.createElement('div');
      box.style.cssText =
        'position:fixed;top:0;left:0;width:1px;height:1px;contain:strict;pointer-events:none';
      document.documentElement.append(box);
      observer.observe(box);
    }
    box.style.width = box.style.width === '1px' ? '2px' : '1px';
    requestAnimationFrame(frame);
  }
  function onEveryLayout(callback: () => void): void {
    afterLayout = callback;
    // Two loops would toggle the box twice a frame, which cancels out.
    if (!looping) requestAnimationFrame(frame);
    looping = true;
  }
  function afterPaint(callback: () => void): void {
    port1.addEventListener('message', callback, { once: true });
    port2.postMessage(null);
  }

  function shows(expectation: Expectation): boolean {
    if ('heading' in expectation) return document.querySelector('h1')?.textContent === expectation.heading;
    const { count, rows } = expectation;
    // The header is a row too.
    const grid = document.querySelector(GRID);
    if (grid?.getAttribute('aria-rowcount') !== String(count + 1)) return false;
    return rows.every((texts, at) => {
      const row = grid.querySelector(`[role="row"][aria-rowindex="${at + 2}"]`)?.textContent ?? '';
      return row !== '' && texts.every((text) => row.includes(text));
    });
  }

  // The resource entry and the long tasks are reported a little later than the paint.
  function told(paintedAt: number, from: 'input' | 'answer'): Promise<Painted> {
    return new Promise((resolve) => {
      setTimeout(() => {
        const answer = performance
          .getEntriesByType('resource')
          .findLast(
            (entry): entry is PerformanceResourceTiming =>
              entry instanceof PerformanceResourceTiming && /\/batchjobstatus\//i.test(entry.name),
          );
        const startedAt = from === 'input' ? inputAt : (answer?.responseEnd ?? NaN);
        // A task that reads the answer may have started with its last bytes.
        const since = tasks.filter((task) => task.startTime + task.duration > startedAt);
        resolve({
          startedAt,
          paintedAt,
          requestedAt: answer?.startTime ?? NaN,
          longestTask: Math.max(0, ...since.map(({ duration }) => duration)),
        });
      }, 60);
    });
  }

  function expect(expectation: Expectation, from: 'input' | 'answer'): void {
    inputAt = 0;
    tasks.length = 0;
    painted = new Promise((resolve, reject) => {
      const giveUpAt = performance.now() + 30_000;
      onEveryLayout(() => {
        if (performance.now() > giveUpAt) {
          afterLayout = null;
          reject(new Error(`Never painted: ${JSON.stringify(expectation)}`));
          return;
        }
        if (!shows(expectation)) return;
        afterLayout = null;
        afterPaint(() => resolve(told(performance.now(), from)));
      });
    });
  }

  function scroll(speed: number, ms: number): Promise<Scrolled> {
    const grid = document.querySelector(GRID);
    if (!grid) throw new Error('There is no grid to scroll');
    const { left, top, width, height } = grid.getBoundingClientRect();
    const places = [0.15, 0.5, 0.85].map((share) => top + height * share);
    const isBlank = (y: number) => !document.elementFromPoint(left + width / 4, y)?.closest('[role="row"]');
    const range = grid.scrollHeight - grid.clientHeight;
    grid.scrollTop = 0;
    return new Promise((resolve) => {
      let startedAt: number | null = null;
      let frames = 0;
      let blank = 0;
      onEveryLayout(() => {
        const now = performance.now();
        startedAt ??= now;
        if (now - startedAt >= ms) {
          afterLayout = null;
          resolve({ frames, blank });
          return;
        }
        frames += 1;
        if (places.some(isBlank)) blank += 1;
        // Set between frames, as a wheel does: the scroll event is dispatched first in the next frame.
        const travelled = (speed * (now - startedAt)) / 1000;
        const lap = travelled % (2 * range);
        afterPaint(() => {
          grid.scrollTop = lap > range ? 2 * range - lap : lap;
        });
      });
    });
  }

  window.bench = { expect, painted: () => painted, scroll };
  if (first) expect(first, 'answer');
}
