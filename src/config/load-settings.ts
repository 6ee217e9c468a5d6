import { parseJson } from '../text/json.ts';
import { excerpt } from './problem-report.ts';
import { readSettings, type SettingsResult } from './read-settings.ts';
import type { SettingsProblem } from './settings.ts';

const TIMEOUT_MS = 15_000;

/** Fetches and checks `/config.json`. Never rejects: every failure is a problem to show. */
export async function loadSettings(): Promise<SettingsResult> {
  // Neither signing in nor a gateway works over plain http.
  if (!isSecureContext) return fileProblem('not-secure', '');
  let response: Response;
  let text: string;
  try {
    response = await fetch('/config.json', { cache: 'no-store', signal: AbortSignal.timeout(TIMEOUT_MS) });
    text = await response.text();
  } catch {
    return fileProblem('file-unreachable', '');
  }
  if (response.status === 404) return fileProblem('file-missing', '');
  if (!response.ok) return fileProblem('file-unreachable', excerpt(response.status));
  // A host that answers unknown addresses with index.html does so for a missing file.
  if (response.headers.get('content-type')?.startsWith('text/html')) return fileProblem('file-missing', '');
  const raw = parseJson(text);
  if (raw === undefined) return fileProblem('file-not-json', excerpt(text));
  return readSettings(raw, location.origin);
}

function fileProblem(problem: SettingsProblem['problem'], found: string): SettingsResult {
  return { problems: [{ key: '', problem, found }] };
}
