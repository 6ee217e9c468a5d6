import type { Reply } from './reply.ts';

/** The headers that a script in a browser may read; the real list is unknown (docs/partner-center-api.md#cors). */
const EXPOSED = 'MS-RequestId, MS-CorrelationId, MS-CV, MS-ServerId, Retry-After, WWW-Authenticate, Date';
const ALLOWED =
  'Authorization, Accept, MS-RequestId, MS-CorrelationId, MS-ContinuationToken, MS-CV, X-Locale';
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Adds the service's headers to a reply: the caller's IDs are echoed, missing ones generated
 * (docs/partner-center-api.md#request-headers).
 */
export function toResponse(reply: Reply, request: Headers, nowMs: number): Response {
  // The servers in front turn an error response into a reset connection.
  if (reply === 'reset') return Response.error();
  const headers = new Headers({
    'MS-RequestId': echoed(request, 'MS-RequestId'),
    'MS-CorrelationId': echoed(request, 'MS-CorrelationId'),
    'MS-CV': `${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}.0`,
    'MS-ServerId': '030020344',
    Date: new Date(nowMs).toUTCString(),
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': EXPOSED,
  });
  for (const [name, value] of Object.entries(reply.headers)) headers.set(name, value);
  return new Response(reply.body, { status: reply.status, headers });
}

/** The answer to a CORS preflight. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, OPTIONS',
      'Access-Control-Allow-Headers': ALLOWED,
      'Access-Control-Max-Age': '600',
    },
  });
}

function echoed(request: Headers, name: string): string {
  const value = request.get(name) ?? '';
  return GUID.test(value) ? value : crypto.randomUUID();
}
