import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  cellAfterKey,
  type GridSize,
  isLetter,
} from '../../../../../../src/batch-screen/devices/grid/keys/grid-keys.ts';

const SIZE: GridSize = { rows: 100, columns: 8, page: 10 };
const HEADERS = -1;
const LAST_ROW = 99;
const LAST_COLUMN = 7;

type Held = '' | 'Control' | 'Meta';

function after(key: string, modifier: Held, [rowIndex, column]: readonly [number, number], size = SIZE) {
  const event = { key, ctrlKey: modifier === 'Control', metaKey: modifier === 'Meta' };
  const cell = cellAfterKey(event, { rowIndex, column }, size);
  return cell && [cell.rowIndex, cell.column];
}

describe('cellAfterKey', () => {
  it.each<[string, [number, number], [number, number]]>([
    ['ArrowUp', [5, 3], [4, 3]],
    ['ArrowUp', [0, 3], [HEADERS, 3]],
    ['ArrowUp', [HEADERS, 3], [HEADERS, 3]],
    ['ArrowDown', [5, 3], [6, 3]],
    ['ArrowDown', [HEADERS, 3], [0, 3]],
    ['ArrowDown', [LAST_ROW, 3], [LAST_ROW, 3]],
    ['ArrowLeft', [5, 3], [5, 2]],
    ['ArrowLeft', [5, 0], [5, 0]],
    ['ArrowRight', [5, 3], [5, 4]],
    ['ArrowRight', [5, LAST_COLUMN], [5, LAST_COLUMN]],
    ['Home', [5, 3], [5, 0]],
    ['End', [5, 3], [5, LAST_COLUMN]],
    ['PageUp', [45, 3], [35, 3]],
    ['PageUp', [5, 3], [HEADERS, 3]],
    ['PageDown', [45, 3], [55, 3]],
    ['PageDown', [HEADERS, 3], [9, 3]],
    ['PageDown', [95, 3], [LAST_ROW, 3]],
  ])('%s leads from %o to %o', (key, from, to) => {
    expect(after(key, '', from)).toEqual(to);
  });

  describe.each(['Control', 'Meta'] as const)('with %s', (modifier) => {
    it.each<[string, [number, number]]>([
      ['ArrowUp', [HEADERS, 3]],
      ['ArrowDown', [LAST_ROW, 3]],
      ['ArrowLeft', [45, 0]],
      ['ArrowRight', [45, LAST_COLUMN]],
      ['Home', [HEADERS, 0]],
      ['End', [LAST_ROW, LAST_COLUMN]],
    ])('%s leads to %o', (key, to) => {
      expect(after(key, modifier, [45, 3])).toEqual(to);
    });
  });

  it.each(['Enter', ' ', 'Escape', 'Tab', 'a', 'F2', 'ContextMenu'])('%s leads nowhere', (key) => {
    expect(after(key, '', [5, 3])).toBeNull();
  });

  it('stays on the headers of a grid without rows', () => {
    const none = { ...SIZE, rows: 0 };
    for (const key of ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']) {
      expect(after(key, '', [HEADERS, 3], none), key).toEqual([HEADERS, 3]);
    }
    expect(after('End', 'Control', [HEADERS, 3], none)).toEqual([HEADERS, LAST_COLUMN]);
  });

  it('never leaves the grid', () => {
    const moves = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.record({
          rows: fc.nat(50),
          columns: fc.integer({ min: 1, max: 9 }),
          page: fc.integer({ min: 1, max: 60 }),
        }),
        fc.array(fc.tuple(fc.constantFrom(...moves), fc.constantFrom<Held>('', 'Control', 'Meta'))),
        (size, presses) => {
          let cell: readonly number[] | null = [HEADERS, 0];
          for (const [key, modifier] of presses) {
            const [rowIndex = NaN, column = NaN]: readonly number[] = cell ?? [];
            expect(rowIndex >= HEADERS && rowIndex < size.rows && column >= 0 && column < size.columns).toBe(
              true,
            );
            cell = after(key, modifier, [rowIndex, column], size);
          }
        },
      ),
    );
  });
});

describe('isLetter', () => {
  it.each([
    ['c', 'KeyC', true],
    ['C', 'KeyC', true], // Caps Lock
    ['c', 'KeyI', true], // Dvorak
    ['j', 'KeyC', false],
    ['с', 'KeyC', true], // Cyrillic
    ['ψ', 'KeyC', true],
    ['c', '', true],
    ['Enter', 'Enter', false],
    ['ArrowDown', 'ArrowDown', false],
  ])('%s of %s is a c: %s', (key, code, expected) => {
    expect(isLetter({ key, code }, 'c')).toBe(expected);
  });
});
