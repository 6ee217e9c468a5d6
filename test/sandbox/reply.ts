/** The emulator's response before the service's headers are added. `reset`: the connection breaks. */
export type Reply = HttpReply | 'reset';

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** A 200 with the JSON text unchanged, quirks included. */
export function jsonText(body: string, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status: 200, headers: { ...JSON_TYPE, ...headers }, body };
}

export function json(value: unknown): HttpReply {
  return jsonText(JSON.stringify(value));
}

/** The service's documented error body (docs/partner-center-api.md#error-body); `code` is text. */
export function fault(
  status: number,
  code: string,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  const body = JSON.stringify({ code, description, data: [], source: 'PartnerFD' });
  return { status, headers: { ...JSON_TYPE, ...headers }, body };
}

/** The 429 response, whose body has another shape (docs/partner-center-api.md#error-body). */
export function throttled(seconds: number): HttpReply {
  const message = `Rate limit is exceeded. Try again in ${seconds} seconds.`;
  return {
    status: 429,
    headers: { ...JSON_TYPE, 'Retry-After': String(seconds) },
    body: JSON.stringify({ statusCode: 429, message }),
  };
}
