import type { JsonRecord } from '../text/json.ts';
import type { SettingsProblem } from './settings.ts';

/** Records one wrong key; validation goes on, so that all are listed at once. */
export type Report = (key: string, problem: SettingsProblem['problem'], value: unknown) => void;

const LONGEST_EXCERPT = 80;

/** The value in the file, as JSON, shortened for display; `''` for a missing one. */
export function excerpt(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  return json.length > LONGEST_EXCERPT ? `${json.slice(0, LONGEST_EXCERPT)}…` : json;
}

/** Otherwise a mistyped key would be ignored, and its default apply silently. */
export function reportUnknownKeys(
  record: JsonRecord,
  known: readonly string[],
  prefix: string,
  report: Report,
): void {
  for (const [key, value] of Object.entries(record)) {
    if (!known.includes(key)) report(prefix + key, 'unknown-key', value);
  }
}
