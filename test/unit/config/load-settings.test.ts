import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { EXAMPLE_FILE } from '../../../src/app/misconfigured/example-file.ts';
import { loadSettings } from '../../../src/config/load-settings.ts';

const answer = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('location', { origin: 'https://status.contoso.com' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  answer.mockReset();
});

const problem = (name: string, found = '') => ({ problems: [{ key: '', problem: name, found }] });
const html = { headers: { 'content-type': 'text/html; charset=utf-8' } };

describe('loadSettings', () => {
  it('reads config.json bypassing caches', async () => {
    answer.mockResolvedValue(new Response(EXAMPLE_FILE));
    expect(await loadSettings()).toHaveProperty('settings');
    expect(answer).toHaveBeenCalledExactlyOnceWith(
      '/config.json',
      expect.objectContaining({ cache: 'no-store' }),
    );
  });

  it('reads a file with a byte order mark', async () => {
    answer.mockResolvedValue(new Response(new TextEncoder().encode(`\uFEFF${EXAMPLE_FILE}`)));
    expect(await loadSettings()).toHaveProperty('settings');
  });

  it.each([
    ['404', new Response('', { status: 404 }), problem('file-missing')],
    ['the page itself instead', new Response('<!doctype html>', html), problem('file-missing')],
    ['503', new Response('', { status: 503 }), problem('file-unreachable', '503')],
    ['no JSON', new Response('{"auth":}'), problem('file-not-json', String.raw`"{\"auth\":}"`)],
    ['nothing', new Response(''), problem('file-not-json', '""')],
    ['JSON but no object', new Response('[]'), problem('not-an-object', '[]')],
  ])('names the problem when the answer is %s', async (_case, response, expected) => {
    answer.mockResolvedValue(response);
    expect(await loadSettings()).toEqual(expected);
  });

  it('checks for https before anything else', async () => {
    vi.stubGlobal('isSecureContext', false);
    expect(await loadSettings()).toEqual(problem('not-secure'));
    expect(answer).not.toHaveBeenCalled();
  });

  it('names the problem when there is no answer', async () => {
    answer.mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await loadSettings()).toEqual(problem('file-unreachable'));
  });
});
