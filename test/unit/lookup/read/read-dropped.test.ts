import { describe, expect, it } from 'vitest';

import { MAX_FILE_BYTES, readDropped } from '../../../../src/lookup/read/read-dropped.ts';
import { RESPONSE } from '../samples.ts';

const utf16 = (bigEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 * RESPONSE.length + 2));
  Array.from(`\ufeff${RESPONSE}`, (char, at) => view.setUint16(2 * at, char.charCodeAt(0), !bigEndian));
  return view.buffer;
};

describe('readDropped', () => {
  it.each([
    ['UTF-8', new Blob([RESPONSE])],
    ['UTF-8 with a byte order mark', new Blob(['\ufeff', RESPONSE])],
    ['UTF-16, as Windows PowerShell writes it', new Blob([utf16(false)])],
    ['UTF-16, big-endian', new Blob([utf16(true)])],
  ])('reads %s', async (_, file) => {
    expect(await readDropped(file)).toEqual({ kind: 'text', text: RESPONSE });
  });

  it('reads up to 20 MB and no more', async () => {
    expect(MAX_FILE_BYTES).toBe(20 * 1024 * 1024);
    const most = new Uint8Array(MAX_FILE_BYTES).fill(32);
    expect((await readDropped(new Blob([most]))).kind).toBe('text');
    const half = new Blob([most.subarray(1 + MAX_FILE_BYTES / 2)]);
    expect((await readDropped(half, half)).kind).toBe('text');
    expect(await readDropped(new Blob([most]), new Blob([' ']))).toEqual({ kind: 'too-large' });
    expect(await readDropped(new Blob([most, ' ']))).toEqual({ kind: 'too-large' });
  });

  it('reads several files as one text', async () => {
    expect(await readDropped(new Blob(['a']), new Blob([utf16(false)]))).toEqual({
      kind: 'text',
      text: `a\n${RESPONSE}`,
    });
  });

  it('reports a file that cannot be read', async () => {
    const folder = new Blob([RESPONSE]);
    folder.arrayBuffer = () => Promise.reject(new DOMException('A folder', 'NotReadableError'));
    expect(await readDropped(folder)).toEqual({ kind: 'unreadable' });
  });
});
