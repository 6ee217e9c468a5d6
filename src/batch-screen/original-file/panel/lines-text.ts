import type { IntlShape } from 'react-intl';

/** More ranges than these are only counted. */
const MOST_RANGES = 12;

/** "line 5", "lines 2–41, 45", "lines 2, 4, … and 90 more". Lines in ascending order. */
export function linesText(intl: IntlShape, lines: readonly number[]): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  const shown = ranges.slice(0, MOST_RANGES);
  const text = shown
    .map(({ from, to }) =>
      from === to ? String(from) : intl.formatMessage({ id: 'file.range' }, { from, to }),
    )
    .join(', ');
  const count = shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const more = lines.length - count;
  return more > 0
    ? intl.formatMessage({ id: 'file.linesMore' }, { lines: text, more })
    : intl.formatMessage({ id: 'file.lines' }, { lines: text, count });
}
