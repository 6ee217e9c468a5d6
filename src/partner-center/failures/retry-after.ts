import { MINUTE_MS, SECOND_MS } from '../../time/units.ts';

/** Caps the wait, in milliseconds: a wrong header must not end the polling. */
const LONGEST_WAIT_MS = 15 * MINUTE_MS;

/** Smaller differences are ignored: the header has whole seconds, and the answer took time to arrive. */
const CLOCK_NOISE_MS = 2 * SECOND_MS;

/** How far the service's clock is ahead of this machine's, in milliseconds; 0 when it does not say. */
export function clockSkew(headers: Headers, receivedAt: number): number {
  const date = httpDate(headers.get('Date'));
  const skew = date === null ? 0 : date - receivedAt;
  return Math.abs(skew) <= CLOCK_NOISE_MS ? 0 : skew;
}

/** The wait of a Retry-After header, in milliseconds, `LONGEST_WAIT_MS` at most; `null` without one. */
export function retryAfter(headers: Headers, receivedAt: number): number | null {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return capped(Math.ceil(Number(value) * SECOND_MS));
  const date = httpDate(value);
  return date === null ? null : capped(date - (receivedAt + clockSkew(headers, receivedAt)));
}

/**
 * The same from a throttled body's "Try again in 57 seconds." (docs/partner-center-api.md#error-body): a browser may be
 * prevented from reading the header across origins (docs/partner-center-api.md#cors). Only the duration is taken from
 * it.
 */
export function retryAfterInWords(description: string): number | null {
  const seconds = /\bin (\d+) seconds?\b/i.exec(description)?.[1];
  return seconds === undefined ? null : capped(Number(seconds) * SECOND_MS);
}

const capped = (waitMs: number) => Math.min(Math.max(0, waitMs), LONGEST_WAIT_MS);

function httpDate(value: string | null): number | null {
  if (value === null || !value.endsWith(' GMT')) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}
