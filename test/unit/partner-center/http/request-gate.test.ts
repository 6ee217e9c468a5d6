import { describe, expect, it } from 'vitest';

import { createGate } from '../../../../src/partner-center/http/request-gate.ts';

describe('a request gate', () => {
  it('allows every request at first', () => {
    const gate = createGate();
    expect(gate.canRequest(0)).toBe(true);
    expect(gate.notBefore()).toBe(0);
  });

  it('allows none before the end of a wait, and all from then on', () => {
    const gate = createGate();
    gate.backOff(5_000);
    expect([4_999, 5_000, 5_001].map(gate.canRequest)).toEqual([false, true, true]);
    expect(gate.notBefore()).toBe(5_000);
  });

  it.each([
    ['a wait that ends later', [5_000, 9_000], 9_000],
    ['a wait that ends earlier', [9_000, 5_000], 9_000],
    ['a wait after "never again"', [Infinity, 5_000], Infinity],
    ['"never again" after a wait', [5_000, Infinity], Infinity],
  ])('keeps the later end: %s', (_, waits, notBefore) => {
    const gate = createGate();
    for (const untilMs of waits) gate.backOff(untilMs);
    expect(gate.notBefore()).toBe(notBefore);
    expect(gate.canRequest(Number.MAX_SAFE_INTEGER)).toBe(notBefore !== Infinity);
  });

  it('notifies its listeners of changes alone, until they stop', () => {
    const gate = createGate();
    const seen: number[] = [];
    const stop = gate.subscribe(() => seen.push(gate.notBefore()));
    gate.backOff(5_000);
    gate.backOff(5_000);
    gate.backOff(1_000);
    gate.backOff(9_000);
    stop();
    gate.backOff(10_000);
    expect(seen).toEqual([5_000, 9_000]);
  });

  it('is apart from every other', () => {
    const [one, other] = [createGate(), createGate()];
    one.backOff(Infinity);
    expect(other.canRequest(0)).toBe(true);
  });
});
