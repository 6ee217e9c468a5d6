import { ask } from './kit/ask.ts';
import { callPath, expect, SAME_ORIGIN, test } from './kit/test.ts';
import { API_HOST } from './kit/upstreams.ts';

/** Response headers of the service that would affect this site: its pages, storage or navigation. */
const ABOUT_THE_SITE = {
  'Accept-CH': 'Sec-CH-UA-Full-Version-List',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Max-Age': '600',
  'Alt-Svc': 'h3=":443"',
  'Clear-Site-Data': '"*"',
  'Content-Disposition': 'attachment; filename=evil.html',
  'Content-Location': '/evil',
  'Content-Security-Policy': "default-src 'unsafe-inline' *",
  'Content-Security-Policy-Report-Only': 'default-src x; report-uri https://evil.example',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Opener-Policy-Report-Only': 'same-origin; report-to="evil"',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  Link: '<https://evil.example/x.js>; rel=preload; as=script',
  Location: 'https://evil.example',
  NEL: '{"report_to":"evil","max_age":600}',
  'Origin-Agent-Cluster': '?0',
  'Origin-Trial': 'token',
  'Permissions-Policy': 'camera=*',
  'Public-Key-Pins': 'pin-sha256="x"',
  'Referrer-Policy': 'unsafe-url',
  Refresh: '0; url=https://evil.example',
  'Report-To': '{"group":"evil"}',
  'Reporting-Endpoints': 'evil="https://evil.example"',
  'Service-Worker-Allowed': '/',
  'Set-Cookie': 'evil=1',
  SourceMap: 'https://evil.example/map',
  'Speculation-Rules': '"https://evil.example/rules"',
  'Strict-Transport-Security': 'max-age=0',
  'Timing-Allow-Origin': '*',
  'X-Accel-Redirect': '/config.json',
  'X-Frame-Options': 'ALLOWALL',
  'X-Powered-By': 'ASP.NET',
  'X-SourceMap': 'https://evil.example/map',
};

const PASSED_ON = {
  'MS-CorrelationId': 'c',
  'MS-RequestId': 'r',
  'MS-CV': 'v',
  'MS-ServerId': 's',
  'Retry-After': '7',
  'WWW-Authenticate': 'Bearer realm="x"',
};

for (const name of ['gateway', 'relay'] as const) {
  test(`no header about the API’s own site passes the ${name}`, async ({ gateway, relay, upstreams }) => {
    const site = name === 'gateway' ? gateway : relay;
    for (const status of [200, 302, 429, 500]) {
      upstreams.answers.set(API_HOST, () =>
        Response.json({}, { status, headers: { ...ABOUT_THE_SITE, ...PASSED_ON } }),
      );
      const answer = await ask(site.port, callPath('all-well'), { headers: SAME_ORIGIN });
      expect(answer.status).toBe(status);
      for (const [header, value] of Object.entries(PASSED_ON)) {
        expect([header, answer.headers[header.toLowerCase()]]).toEqual([header, value]);
      }
      const said = Object.values(ABOUT_THE_SITE);
      expect(Object.entries(answer.headers).filter(([, value]) => said.includes(String(value)))).toEqual([]);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(Object.keys(answer.headers).toSorted()).toEqual(
        [
          'cache-control',
          'connection',
          'content-length',
          'content-security-policy',
          'content-type',
          'cross-origin-opener-policy',
          'cross-origin-resource-policy',
          'date',
          ...Object.keys(PASSED_ON).map((header) => header.toLowerCase()),
          'permissions-policy',
          'referrer-policy',
          'server',
          'x-content-type-options',
        ].toSorted(),
      );
    }
  });
}
