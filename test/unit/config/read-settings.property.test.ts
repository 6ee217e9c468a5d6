import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSettings } from '../../../src/config/read-settings.ts';
import { LOCAL, METADATA, ORIGIN } from './files.ts';

describe('any JSON value', () => {
  const anyAuth = fc.record(
    {
      mode: fc.oneof(fc.constantFrom('entra', 'gateway'), fc.jsonValue()),
      cloud: fc.oneof(fc.constantFrom('public', 'china'), fc.jsonValue()),
      tenantId: fc.oneof(fc.uuid(), fc.jsonValue()),
      clientId: fc.oneof(fc.uuid(), fc.jsonValue()),
      scopes: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
      authorityMetadata: fc.oneof(fc.constant(METADATA), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  const anyFile = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        apiBaseUrl: fc.oneof(fc.webUrl({ withFragments: true }), fc.jsonValue()),
        auth: fc.oneof(anyAuth, fc.jsonValue()),
        notice: fc.oneof(fc.record({ text: fc.string(), href: fc.webUrl() }), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
  );

  it.each([ORIGIN, LOCAL])('at %s gives settings or problems, each key once; it never throws', (origin) => {
    fc.assert(
      fc.property(anyFile, (raw) => {
        const result = readSettings(raw, origin);
        if ('settings' in result) {
          expect(result.settings.apiBaseUrl).toMatch(/^https?:\/\/[^?#@]*[^/]$/);
        } else {
          expect(result.problems).not.toEqual([]);
          const keys = result.problems.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
