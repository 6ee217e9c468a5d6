import { isRecord } from '../text/json.ts';
import { CLOUDS } from './clouds.ts';
import { excerpt, reportUnknownKeys, type Report } from './problem-report.ts';
import { readAuth } from './read-auth.ts';
import type { Notice, Settings, SettingsProblem } from './settings.ts';
import { isLoopback, isSitePath, parseWebAddress } from './web-address.ts';

export type SettingsResult = { readonly settings: Settings } | { readonly problems: SettingsProblem[] };

/** Checks a parsed config.json for a page at `origin`. Lists every wrong key at once; never throws on JSON. */
export function readSettings(raw: unknown, origin: string): SettingsResult {
  const problems: SettingsProblem[] = [];
  const report: Report = (key, problem, value) => {
    problems.push({ key, problem, found: excerpt(value) });
  };
  if (!isRecord(raw)) {
    report('', 'not-an-object', raw);
    return { problems };
  }
  const auth = readAuth(raw.auth, origin, report);
  const preset = auth?.mode === 'entra' ? CLOUDS[auth.cloud].apiBaseUrl : undefined;
  const chosen = raw.apiBaseUrl === undefined ? preset : raw.apiBaseUrl;
  const apiBaseUrl = readApiBaseUrl(chosen, origin, auth?.mode === 'gateway');
  // Where `auth` is wrong there is no preset, and a missing `apiBaseUrl` may be intended.
  if (apiBaseUrl === null && (auth !== null || raw.apiBaseUrl !== undefined)) {
    report('apiBaseUrl', 'api-base-url', raw.apiBaseUrl);
  }
  const notice = readNotice(raw.notice, report);
  reportUnknownKeys(raw, ['apiBaseUrl', 'auth', 'notice'], '', report);

  if (auth === null || apiBaseUrl === null || problems.length > 0) return { problems };
  return { settings: { apiBaseUrl, auth, notice } };
}

/** The bearer token is sent to this address: https only, except between two programs of one machine. */
function readApiBaseUrl(value: unknown, origin: string, sameOriginOnly: boolean): string | null {
  if (typeof value !== 'string' || /[?#]/.test(value)) return null;
  const url = parseWebAddress(isSitePath(value) ? origin + value : value);
  if (url === null) return null;
  const withinOneMachine = isLoopback(url) && isLoopback(new URL(origin));
  if (url.protocol !== 'https:' && !withinOneMachine) return null;
  if (sameOriginOnly && url.origin !== origin) return null;
  return url.href.replace(/\/+$/, '');
}

function readNotice(value: unknown, report: Report): Notice | null {
  if (value === undefined) return null;
  if (!isRecord(value)) {
    report('notice', 'notice', value);
    return null;
  }
  const { text, href = null } = value;
  const textIsRight = typeof text === 'string' && text.trim() !== '';
  if (!textIsRight) report('notice.text', 'notice', text);
  const hrefIsRight = href === null || isNoticeTarget(href);
  if (!hrefIsRight) report('notice.href', 'notice', href);
  reportUnknownKeys(value, ['text', 'href'], 'notice.', report);
  return textIsRight && hrefIsRight ? { text, href } : null;
}

/** A path of this site or an https address: never `javascript:`. */
function isNoticeTarget(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  return isSitePath(value) || parseWebAddress(value)?.protocol === 'https:';
}
