/** Deeper nesting than mail gateways and logs produce; caps the passes over hostile text. */
const MAX_PASSES = 8;

// Colour codes of a console; then format characters, variation selectors, and controls other than white space.
const INVISIBLE =
  /[^\P{Cc}\s]\[[0-9;]{0,20}[a-z]|[\p{Cf}\p{Variation_Selector}]|[^\P{Cc}\s]|<wbr\s{0,3}\/?>/giu;
const HYPHEN = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/**
 * Replaces what mail, chat, consoles and word processors insert: invisible characters, typographic hyphens, full-width
 * forms.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(HYPHEN, '-')
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

// A line end with its surroundings: padding, the soft break of quoted-printable (but not the "=" of a key), a shell's
// continuation, and the indent, mail quotes or table rules of the next line.
const LINE_END =
  /(?<![ \t])[ \t]*(?:(?<!id["']?)=|\\(?!(?:\s|<br)[\s>|</]{0,40}u[\s>|<=`\\^]{0,40}0)|[`^])?(?:\r\n?|[\n\v\f\u0085\u2028\u2029]|<br\s{0,3}\/?>)[ \t\u00a0]*(?:[>|<\u2502\u2503][ \t]*)*/gi;

// A console may wrap within an escape: each pattern accepts one line end between its characters.
const GUID_AHEAD = '(?:[0-9A-Fa-f]\\n?){8}-|(?:[0-9A-Fa-f]\\n?){31}[0-9A-Fa-f](?![0-9A-Fa-f])';
const QUOTED_PRINTABLE = new RegExp(`=(?!${GUID_AHEAD})([2-7][0-9A-F]|0[9AD])`, 'g');
const PERCENT = /%\n?(?:2\n?5\n?){0,50}([2-7]\n?[0-9a-f]|0\n?[9ad])/gi;
const UTF_8 = /(?:[=%][89a-f][0-9a-f]){2,4}/gi;
const CODE_UNIT = /(?<!\\)(?:\\+|%)\n?u\n?((?:[0-9a-f]\n?){3}[0-9a-f])/gi;
const ESCAPED = /(?<!\\)\\+([/"'nrt])/g;
const ENTITY =
  /&(?:amp;){0,9}(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|quot|apos|lt|gt|nbsp|shy|sol|dash|hyphen|lbrace|rbrace));/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  shy: '',
  sol: '/',
  dash: '-',
  hyphen: '-',
  lbrace: '{',
  rbrace: '}',
};
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t' };

/**
 * Decodes percent-encoding, quoted-printable, JSON and HTML escapes, nested to any depth up to `MAX_PASSES`. Every line
 * end becomes a single "\n" without indent or quote marks. Linear in the length of the text.
 */
export function decodeText(text: string): string {
  let decoded = text;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const next = decodeOnce(decoded);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function decodeOnce(text: string): string {
  return plainCharacters(text)
    .replace(LINE_END, '\n')
    .replace(UTF_8, readUtf8)
    .replace(QUOTED_PRINTABLE, (_, hex: string) => charOfHex(hex))
    .replace(PERCENT, (_, hex: string) => charOfHex(hex))
    .replace(CODE_UNIT, (_, hex: string) => charOfHex(hex))
    .replace(ESCAPED, (_, char: string) => CONTROLS[char] ?? char)
    .replace(ENTITY, (entity, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
      return code <= 0xffff ? String.fromCharCode(code) : entity;
    });
}

function charOfHex(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex.replaceAll('\n', ''), 16));
}

/** Escaped characters beyond ASCII; unchanged where they are not UTF-8. */
function readUtf8(escapes: string): string {
  const bytes = Uint8Array.from(escapes.slice(1).split(/[=%]/), (hex) => Number.parseInt(hex, 16));
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? escapes : text;
}
