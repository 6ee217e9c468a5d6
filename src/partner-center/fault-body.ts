import { field, isRecord, parseJson, text } from './json.ts';

/** The service's own code and words for a failure; `''` where it gave none. */
export interface Fault {
  readonly code: string;
  readonly description: string;
}

const LONGEST_DESCRIPTION = 1_024; // the service's own limit (reference, 4.1)

/** Reads every body a failure was seen with: both JSON shapes, the neighbouring API's, text, HTML and none. */
export function readFault(body: string): Fault {
  const json = parseJson(body);
  if (!isRecord(json)) return { code: '', description: words(typeof json === 'string' ? json : body) };
  const inner = field(json, 'error');
  const fault = isRecord(inner) ? inner : json;
  const description = [field(fault, 'description'), field(fault, 'message')]
    .map(text)
    .find((it) => it !== '');
  return { code: text(field(fault, 'code')), description: words(description ?? '') };
}

// A page of markup says nothing that the status does not.
function words(body: string): string {
  const trimmed = body.trim();
  return trimmed.startsWith('<') ? '' : trimmed.slice(0, LONGEST_DESCRIPTION);
}
