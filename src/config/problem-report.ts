import type { JsonRecord } from '../text/json.ts';
import type { SettingsProblem } from './settings.ts';

/** Notes one wrong key; reading goes on, so that every wrong key is named at once. */
export type Report = (key: string, problem: SettingsProblem['problem'], value: unknown) => void;

const LONGEST_EXCERPT = 80;

/** What stands in the file, as JSON, short enough to show; `''` where nothing does. */
export function excerpt(value: unknown): string {
  const json = JSON.stringify(value) ?? '';
  return json.length > LONGEST_EXCERPT ? `${json.slice(0, LONGEST_EXCERPT)}…` : json;
}

/** A mistyped key would otherwise be ignored in silence, and the default stand where a choice was meant. */
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
