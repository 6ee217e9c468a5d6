import type { Request as PageRequest, Route } from '@playwright/test';

/** Anything that answers fetch requests: a Hono app, or a router over several. */
export interface FetchApp {
  fetch(request: Request): Response | Promise<Response>;
}

/** Converts a Playwright request to a standard `Request`, with cookies, Origin and binary body. */
async function toRequest(request: PageRequest): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(await request.allHeaders())) {
    // HTTP/2's pseudo-headers, such as ":path", are not valid in Headers.
    if (!name.startsWith(':')) headers.set(name, value);
  }
  const body = request.postDataBuffer();
  const method = request.method();
  return new Request(request.url(), {
    method,
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
}

/** Fulfils a route with an emulator's response; an error response becomes a reset connection. */
export async function fulfil(route: Route, app: FetchApp): Promise<void> {
  const response = await app.fetch(await toRequest(route.request()));
  if (response.type === 'error') {
    await route.abort('connectionreset');
    return;
  }
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  // Playwright expects several cookies as lines of one header.
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies.join('\n');
  await route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) });
}
