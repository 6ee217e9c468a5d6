import { LEAST_BYTES } from './watchdog.ts';

/** About five times the answer for 100,000 devices. Reading and drawing more would block the page for seconds. */
export const MAX_BODY_BYTES = 100_000_000;

/** Thrown for a body of more than `MAX_BODY_BYTES`; the rest of it is not read. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * The whole body, decoded as UTF-8 without its byte order mark. Calls `onProgress` whenever `LEAST_BYTES` more have
 * arrived. Not `Response.text()`, which neither counts nor is faster.
 */
export async function readText(response: Response, onProgress: () => void): Promise<string> {
  // Of a compressed body it is the compressed length: a lower bound.
  if (Number(response.headers.get('Content-Length')) > MAX_BODY_BYTES) throw new BodyTooLarge();
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let received = 0;
  let reported = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    received += value.byteLength;
    if (received > MAX_BODY_BYTES) throw new BodyTooLarge();
    if (received - reported >= LEAST_BYTES) {
      reported = received;
      onProgress();
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join('');
}
