import { parseJson } from '../text/json.ts';

/** How far before a member its object may begin, in characters: only short members come before the list of devices. */
const MAX_BEFORE = 4_096;
/** Caps the work on hostile text. */
const MAX_FAILURES = 20;
/** Logs quote the text of a log. */
const MAX_UNESCAPES = 3;

// A console wraps anywhere, within the name too.
const loose = (name: string) => name.split('').join('\\r?\\n?');
const memberPattern = (name: string) => new RegExp(`["']?${loose(name)}["']?\\s{0,99}:`, 'gi');

/** Whether the text may hold that member, as JSON or as JSON within a JSON text. */
export function hasMember(text: string, name: string): boolean {
  return new RegExp(loose(name), 'i').test(text);
}

/** The JSON objects in any text that have this member, each as JSON, in their order. */
export function objectsWithMember(text: string, name: string): readonly string[] {
  let plain = text;
  for (let pass = 0; pass <= MAX_UNESCAPES; pass += 1) {
    const objects = objectsIn(plain, memberPattern(name));
    if (objects.length > 0) return objects;
    plain = unescaped(plain);
  }
  return [];
}

function objectsIn(text: string, member: RegExp): string[] {
  const objects: string[] = [];
  let failures = 0;
  for (let found = member.exec(text); found !== null && failures < MAX_FAILURES; found = member.exec(text)) {
    const start = startOfObject(text, found.index);
    const end = start === -1 ? -1 : endOfObject(text, start);
    const object = end === -1 ? null : validJson(text.slice(start, end));
    if (object === null) {
      failures += 1;
    } else {
      objects.push(object);
      member.lastIndex = end;
    }
  }
  return objects;
}

/** The position of the brace that opens the object around a position; -1 without one. */
function startOfObject(text: string, position: number): number {
  let depth = 0;
  for (let at = position - 1; at >= Math.max(0, position - MAX_BEFORE); at -= 1) {
    const char = text[at];
    if (char === '}') depth += 1;
    if (char !== '{') continue;
    if (depth === 0) return at;
    depth -= 1;
  }
  return -1;
}

/** The position behind the brace that closes the object which starts there; -1 in a text that is cut off. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at = endOfEscape(text, at);
    else if (char === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** The position of the character behind a backslash; a console may wrap between the two. */
function endOfEscape(text: string, backslash: number): number {
  let at = backslash + 1;
  while (text[at] === '\r' || text[at] === '\n') at += 1;
  return at;
}

/** The text, or the text without its line ends, mail quotes and table rules: a console or a mail has wrapped it. */
function validJson(text: string): string | null {
  if (parseJson(text) !== undefined) return text;
  const unwrapped = text.replace(/\r?\n[ \t]*(?:[>|][ \t]*)*/g, '');
  return parseJson(unwrapped) === undefined ? null : unwrapped;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(text: string): string {
  return text.replace(/\\(["\\/nrt])/g, (_, char: string) => ESCAPES[char] ?? char);
}
