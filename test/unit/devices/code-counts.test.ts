import { describe, expect, it } from 'vitest';

import { device, select } from './samples.ts';

const row = (rowNumber: number, errorCode: string, errorDescription: string) =>
  device(rowNumber, { errorCode, errorDescription });

describe('codes', () => {
  it('lists each error code with its count and the description most often beside it', () => {
    const devices = [
      row(1, '808', 'Other'),
      row(2, '808', 'Another'),
      row(3, '808', 'Another'),
      row(4, '1000', ''),
      row(5, '806', 'Already'),
      row(6, '806', ''),
      row(7, '806', ''),
      row(8, '0', ''),
      row(9, '', 'no code'),
      row(10, '90', ''),
    ];
    expect(select(devices, { search: 'other', code: '806' }).codes).toEqual([
      { code: '806', count: 3, description: 'Already', shown: 0 },
      { code: '808', count: 3, description: 'Another', shown: 3 },
      { code: '90', count: 1, description: '', shown: 0 },
      { code: '1000', count: 1, description: '', shown: 0 },
    ]);
  });
});
