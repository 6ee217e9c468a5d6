import { describe, expect, it } from 'vitest';

import { headerRules, headersFor, metaPolicy } from '../../../deploy/security-headers.ts';

const RULES = headerRules(['https://api.example']);

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => [directive.replace(/ .*/, ''), directive.replace(/^\S+ /, '')]),
  );

describe('the production headers', () => {
  it.each([
    ['/', 'no-cache', 'same-origin'],
    ['/customers/x/batchJobStatus/y', 'no-cache', 'same-origin'],
    ['/assets/app.js', 'public, max-age=31536000, immutable', 'same-origin'],
    ['/config.json', 'no-store', 'same-origin'],
    ['/redirect.html', 'no-store', undefined],
  ])('of %s: %s, opener policy %s', (path, caching, openerPolicy) => {
    const headers = headersFor(path, RULES);
    expect(headers['Cache-Control']).toBe(caching);
    expect(headers['Cross-Origin-Opener-Policy']).toBe(openerPolicy);
    expect(headers).toMatchObject({
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'Strict-Transport-Security': 'max-age=31536000',
      'X-Content-Type-Options': 'nosniff',
    });
  });

  it('are empty without rules', () => {
    expect(headersFor('/', {})).toEqual({});
  });

  it('allow only the site’s own scripts, and no script from text', () => {
    const policy = directives(RULES.globalHeaders['Content-Security-Policy'] ?? '');
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('worker-src')).toBe("'self'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(policy.get('connect-src')).toBe("'self' https://api.example");
    expect(policy.get('require-trusted-types-for')).toBe("'script'");
    expect(policy.get('trusted-types')).toBe('device-file-worker');
  });

  it('equal the policy inside the page, except directives that a page cannot set', () => {
    const header = directives(RULES.globalHeaders['Content-Security-Policy'] ?? '');
    const meta = directives(metaPolicy(['https://api.example']));
    expect([...header].filter(([name]) => !meta.has(name))).toEqual([['frame-ancestors', "'none'"]]);
    for (const [name, value] of meta) expect([name, header.get(name)]).toEqual([name, value]);
  });

  it('forbid each feature once, and not the clipboard', () => {
    const features = (RULES.globalHeaders['Permissions-Policy'] ?? '').split(', ');
    expect(features.length).toBeGreaterThan(20);
    expect(new Set(features).size).toBe(features.length);
    for (const feature of features) expect(feature).toMatch(/^[a-z-]+=\(\)$/);
    expect(features.join()).not.toContain('clipboard');
  });
});
