import { WORKER_POLICY } from '../src/device-file/worker/worker-policy.ts';

/** Header values by name. An empty value in a route removes the global header of that name. */
export type HeaderSet = Readonly<Record<string, string>>;

/** The production headers, in the format of Azure Static Web Apps. */
export interface HeaderRules {
  readonly globalHeaders?: HeaderSet;
  readonly routes?: readonly { readonly route: string; readonly headers?: HeaderSet }[];
}

/** SHA-256 of the empty string: the styles that Griffel fills rule by rule start as an empty `<style>`. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Browser features that the app does not use, limited to those that Chromium supports on every platform: others cause warnings. */
const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** The policy for a `<meta>` element; `connect` lists the other origins that the page may call. */
export function metaPolicy(connect: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    ['connect-src', "'self'", ...connect].join(' '),
    "worker-src 'self'",
    "frame-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${WORKER_POLICY}`,
  ].join('; ');
}

/** All production headers. A host that does not serve https must omit HSTS. */
export function headerRules(connect: readonly string[]): Required<HeaderRules> {
  return {
    routes: [
      { route: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
      { route: '/config.json', headers: { 'Cache-Control': 'no-store' } },
      // MSAL's redirect bridge must keep its opener.
      { route: '/redirect.html', headers: { 'Cache-Control': 'no-store', 'Cross-Origin-Opener-Policy': '' } },
    ],
    globalHeaders: {
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': `${metaPolicy(connect)}; frame-ancestors 'none'`,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}

/** The headers of one path: the first matching route adds to the global headers and wins over them. */
export function headersFor(path: string, { globalHeaders = {}, routes = [] }: HeaderRules): HeaderSet {
  const matches = ({ route }: { readonly route: string }) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route;
  const headers = { ...globalHeaders, ...routes.find(matches)?.headers };
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
}
