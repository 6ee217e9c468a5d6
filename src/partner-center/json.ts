export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parsed text, or `undefined` when it is no JSON. */
export function parseJson(body: string): unknown {
  try {
    // `text()` takes off one byte order mark; a relay that re-encodes may have added another (reference, 1.9).
    return JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body);
  } catch {
    return undefined;
  }
}

/** A member by its camelCase name, or by the PascalCase one of the service's own samples and SDK. */
export function field(record: JsonRecord, name: string): unknown {
  const value = record[name];
  return value === undefined ? record[name.charAt(0).toUpperCase() + name.slice(1)] : value;
}

/** Text as it stands, a number as text, anything else as `''`. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : '';
}
