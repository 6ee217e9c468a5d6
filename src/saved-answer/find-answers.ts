import { field, parseExactJson } from '../partner-center/decode/json.ts';
import { isRecord, type JsonRecord, parseJson } from '../text/json.ts';
import { hasMember, objectsWithMember } from './json-in-text.ts';

/** The member that makes an object the answer of the status call. */
const ROWS = 'devicesStatus';

/** Deeper than a HAR file nests its responses. */
const MAX_DEPTH = 12;
/** Text within text: a log, a HAR file in it, and an answer in that. */
const MAX_TEXTS = 4;

/** How a HAR file marks a body that is not kept as text. */
const ENCODED = /"encoding"\s{0,9}:\s{0,9}"base64"/;
const LONG_NUMBER = /[:[,]\s{0,9}-?\d{16}/;

/**
 * The bodies of the status call in a text, in its order: a saved answer alone, or those in a HAR file, a log of HTTP
 * exchanges or console output. Without a list of devices it is not an answer.
 */
export function findAnswers(text: string): readonly JsonRecord[] {
  return answersInText(text, MAX_TEXTS);
}

function answersInText(text: string, textsLeft: number): JsonRecord[] {
  if (textsLeft === 0 || !(hasMember(text, ROWS) || ENCODED.test(text))) return [];
  const whole = LONG_NUMBER.test(text) ? parseExactJson(text) : parseJson(text);
  return whole === undefined
    ? objectsWithMember(text, ROWS).flatMap((object) => answersInText(object, textsLeft - 1))
    : answersInValue(whole, MAX_DEPTH, textsLeft);
}

function answersInValue(value: unknown, depthLeft: number, textsLeft: number): JsonRecord[] {
  if (typeof value === 'string') return answersInText(value, textsLeft - 1);
  if (depthLeft === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => answersInValue(item, depthLeft - 1, textsLeft));
  if (!isRecord(value)) return [];
  if (Array.isArray(field(value, ROWS))) return [value];
  const { encoding, text } = value;
  if (encoding === 'base64' && typeof text === 'string') {
    return answersInText(decodedBase64(text), textsLeft - 1);
  }
  return Object.values(value).flatMap((member) => answersInValue(member, depthLeft - 1, textsLeft));
}

function decodedBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}
