import type { AnsiEncoding } from '../../device-file.ts';

/** The ANSI code page of a PC, by the language of its user (docs/csv-files.md#encodings). */
const BY_LANGUAGE: Readonly<Record<string, AnsiEncoding>> = {
  ar: 'windows-1256',
  be: 'windows-1251',
  bg: 'windows-1251',
  cs: 'windows-1250',
  el: 'windows-1253',
  et: 'windows-1257',
  fa: 'windows-1256',
  he: 'windows-1255',
  hr: 'windows-1250',
  hu: 'windows-1250',
  ja: 'shift_jis',
  ko: 'euc-kr',
  lt: 'windows-1257',
  lv: 'windows-1257',
  pl: 'windows-1250',
  ro: 'windows-1250',
  ru: 'windows-1251',
  sk: 'windows-1250',
  sl: 'windows-1250',
  sr: 'windows-1251',
  th: 'windows-874',
  tr: 'windows-1254',
  uk: 'windows-1251',
  vi: 'windows-1258',
  zh: 'gb18030',
};

const TRADITIONAL_CHINESE = /^zh-(?:hant|tw|hk|mo)\b/i;

/** The likely code page for a language tag such as "cs-CZ"; Western European for any other. */
export function ansiEncodingOf(language: string): AnsiEncoding {
  if (TRADITIONAL_CHINESE.test(language)) return 'big5';
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  return (Object.hasOwn(BY_LANGUAGE, primary) ? BY_LANGUAGE[primary] : undefined) ?? 'windows-1252';
}
