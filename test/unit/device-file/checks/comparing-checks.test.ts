import { describe, expect, it } from 'vitest';

import { device, hashOf, tuple } from '../decoded.ts';
import { said } from './said.ts';

const KEY = '9990000000991';
const HASH = hashOf();

describe('checks that compare lines', () => {
  it('find one device by serial, maker and model, but for letters and blanks', () => {
    expect(said(tuple(2, 'SYN-1'), tuple(3, 'syn-1'), tuple(4, 'SYN-1', 'Fabrikam Inc.'))).toEqual([
      '2,3 same-device (2)',
    ]);
  });

  it('find one device captured twice, and the later capture', () => {
    const later = hashOf({ capturedAt: Date.UTC(2026, 5, 1) });
    expect(said(device(2, { hardwareHash: HASH }), device(3, { hardwareHash: later }))).toEqual([
      '2,3 captured-twice (3)',
    ]);
  });

  it('find equal hashes, whole or damaged', () => {
    const damaged = HASH.slice(0, 300);
    expect(said(device(2, { hardwareHash: HASH }), device(3, { hardwareHash: HASH }))).toEqual([
      '2,3 same-hash (2)',
    ]);
    expect(said(device(2, { hardwareHash: damaged }), device(3, { hardwareHash: damaged }))).toContain(
      '2,3 same-hash (2)',
    );
  });

  it('find a hash and a tuple of one device', () => {
    expect(said(tuple(2, 'SYN-1'), device(3, { hardwareHash: HASH }))).toEqual(['2,3 same-device (3)']);
  });

  it('find one product ID twice, in the cell or in the hash, once', () => {
    expect(said(device(2, { productId: KEY }), device(3, { productId: KEY }))).toEqual([
      '2,3 same-product-id (2)',
    ]);
    expect(said(device(2, { productId: KEY }), device(3, { hardwareHash: HASH }))).toEqual([
      '2,3 same-product-id (3)',
    ]);
  });

  it('find spellings at odds, and the usual one', () => {
    const makers = [
      'Contoso Ltd',
      'Contoso Ltd',
      'CONTOSO LTD',
      'Contoso Ltd\u00A0',
      'Contoso  Ltd',
      'Contoso Ltd.',
    ];
    expect(said(...makers.map((maker, at) => tuple(at + 2, `SYN-${at}`, maker)))).toEqual([
      '5 blanks-around manufacturer',
      '4,6,7 spelling-differs manufacturer (Contoso Ltd)',
    ]);
  });

  it('find models at odds, but for points', () => {
    const models = ['Book 13', 'book 13', 'Book 1.3'];
    expect(said(...models.map((model, at) => tuple(at + 2, `SYN-${at}`, 'Contoso', model)))).toEqual([
      '3 spelling-differs model (Book 13)',
    ]);
  });

  it('find zeros lost among siblings', () => {
    const serials = ['12345678', '0012345679', '0012345680'];
    expect(said(...serials.map((serial, at) => tuple(at + 4, serial)))).toEqual([
      '4 zeros-lost serialNumber (0012345678)',
    ]);
    expect(said(tuple(2, '12345678'), tuple(3, '0012345679', 'Fabrikam Inc.'))).toEqual([]);
  });
});
