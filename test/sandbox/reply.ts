/** What the emulator answers with, before the service's own headers are put on it. `reset`: the connection breaks. */
export type Reply = HttpReply | 'reset';

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

/** A 200 with JSON text as it stands, quirks included. */
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

/** The throttled answer, which has a body of its own shape (docs/partner-center-api.md#error-body). */
export function throttled(seconds: number): HttpReply {
  const message = `Rate limit is exceeded. Try again in ${seconds} seconds.`;
  return {
    status: 429,
    headers: { ...JSON_TYPE, 'Retry-After': String(seconds) },
    body: JSON.stringify({ statusCode: 429, message }),
  };
}
