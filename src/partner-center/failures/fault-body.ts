import { isRecord, type JsonRecord, parseJson } from '../../text/json.ts';
import { field, text } from '../decode/json.ts';

/** The service's own code and description of a failure; `''` where it gave none. */
export interface Fault {
  readonly code: string;
  readonly description: string;
}

/** `service`: as the service documents it; `foreign`: markup or text; `unclear`: nothing, or JSON of another shape. */
export type FaultShape = 'service' | 'foreign' | 'unclear';

const LONGEST_DESCRIPTION = 1_024; // the service's own limit (docs/partner-center-api.md#error-body)

/** Reads every known body of a failure: both JSON shapes, that of the neighbouring API, text, HTML and none. */
export function readFault(body: string): Fault & { readonly shape: FaultShape } {
  const json = parseJson(body);
  if (!isRecord(json)) {
    const isForeign = json === undefined ? body.trim() !== '' : typeof json === 'string';
    const description = words(typeof json === 'string' ? json : body);
    return { code: '', description, shape: isForeign ? 'foreign' : 'unclear' };
  }
  const inner = field(json, 'error');
  const fault = isRecord(inner) ? inner : json;
  const description = [field(fault, 'description'), field(fault, 'message')]
    .map(text)
    .find((it) => it !== '');
  return {
    code: text(field(fault, 'code')),
    description: words(description ?? ''),
    shape: isDocumented(fault) ? 'service' : 'unclear',
  };
}

/**
 * The service always gives both members (docs/partner-center-api.md#error-body); one that throttles calls the code
 * `statusCode`.
 */
function isDocumented(fault: JsonRecord): boolean {
  const has = (name: string) => ['string', 'number'].includes(typeof field(fault, name));
  return (has('code') || has('statusCode')) && (has('description') || has('message'));
}

// Markup contains nothing that the status does not say.
function words(body: string): string {
  const trimmed = body.trim();
  return trimmed.startsWith('<') ? '' : trimmed.slice(0, LONGEST_DESCRIPTION);
}
