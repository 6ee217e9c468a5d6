import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { claimsChallenge } from '../../../../src/partner-center/failures/claims-challenge.ts';

const CLAIMS = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const challenge = (claims: string) => `Bearer realm="", error="insufficient_claims", claims="${claims}"`;

describe('claimsChallenge', () => {
  it.each([
    ['as documented', challenge(base64(CLAIMS))],
    ['without quotes', `Bearer error=insufficient_claims, claims=${base64(CLAIMS)}`],
    ['in other letters and order', `bearer CLAIMS = "${base64(CLAIMS)}" , Error = "insufficient_claims"`],
    ['beside another scheme', `${challenge(base64(CLAIMS))}, PoP nonce="x", error="invalid_token"`],
    [
      'after words that name it',
      `Bearer error_description="say \\"claims=none\\", error=none", ${challenge(base64(CLAIMS)).slice(7)}`,
    ],
  ])('reads it %s', (_, header) => {
    expect(claimsChallenge(header)).toBe(CLAIMS);
  });

  it.each([
    ['no header', null],
    ['nothing', ''],
    ['a token that is over', 'Bearer realm="", error="invalid_token"'],
    ['claims without the error', `Bearer claims="${base64(CLAIMS)}"`],
    ['the error without claims', 'Bearer error="insufficient_claims"'],
    ['claims that are no Base64', challenge('%%%')],
    ['claims that are no JSON', challenge(base64('access_token'))],
    ['claims that are no object', challenge(base64('"c1"'))],
  ])('finds none in %s', (_, header) => {
    expect(claimsChallenge(header)).toBeNull();
  });

  it('reads any claims, in either alphabet of Base64', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.json()), fc.boolean(), (claims, url) => {
        const text = JSON.stringify(claims);
        const encoded = Buffer.from(text).toString(url ? 'base64url' : 'base64');
        expect(claimsChallenge(challenge(encoded))).toBe(text);
      }),
    );
  });

  it('does not throw for any header', () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(() => claimsChallenge(`Bearer error="insufficient_claims", claims=${header}`)).not.toThrow();
      }),
    );
  });
});
