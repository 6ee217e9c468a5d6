import { describe, expect, it } from 'vitest';

import {
  commandForKey,
  type GridCommand,
  type KeyTarget,
} from '../../../../../../src/batch-screen/devices/grid/keys/command-for-key.ts';

const SIZE = { rows: 100, columns: 9, page: 10 };
const HEADERS = -1;

type Kind = KeyTarget['kind'];
type Modifier = 'Control' | 'Meta' | 'Shift' | 'Alt';

/** `Control+Shift+a` in a cell of that kind, in a row or among the headers. */
function command(keys: string, kind: Kind, rowIndex: number): GridCommand | null {
  const modifiers = keys.split('+');
  const key = modifiers.pop() ?? '';
  const has = (modifier: Modifier) => modifiers.includes(modifier);
  return commandForKey(
    {
      key: key === 'Space' ? ' ' : key,
      code: '',
      ctrlKey: has('Control'),
      metaKey: has('Meta'),
      shiftKey: has('Shift'),
      altKey: has('Alt'),
    },
    { rowIndex, column: 3, kind },
    SIZE,
  );
}

const move = (rowIndex: number, column: number, toTop = false): GridCommand => ({
  name: 'move',
  to: { rowIndex, column },
  toTop,
});

describe('in a header', () => {
  it.each<[string, GridCommand | null]>([
    ['Enter', { name: 'sort' }],
    ['Space', { name: 'sort' }],
    ['Shift+Space', { name: 'sort' }],
    ['Control+ArrowRight', { name: 'resize', byPx: 10 }],
    ['Control+ArrowLeft', { name: 'resize', byPx: -10 }],
    ['Meta+ArrowRight', { name: 'resize', byPx: 10 }],
    ['ArrowRight', move(HEADERS, 4)],
    ['ArrowDown', move(0, 3)],
    ['Control+ArrowUp', move(HEADERS, 3, true)],
    ['Control+a', { name: 'selectAll' }],
    ['Control+c', { name: 'copy' }],
    ['Tab', null],
    ['s', null],
  ])('%s', (keys, expected) => {
    expect(command(keys, 'header', HEADERS)).toEqual(expected);
  });
});

describe('in a cell of text', () => {
  it.each<[string, GridCommand | null]>([
    ['Enter', { name: 'showDetails' }],
    ['Space', null],
    ['Shift+Space', { name: 'toggleRow' }],
    ['Control+a', { name: 'selectAll' }],
    ['Meta+A', { name: 'selectAll' }],
    ['Control+Shift+a', { name: 'selectAll' }],
    ['Control+Alt+a', null],
    ['a', null],
    ['Control+c', { name: 'copy' }],
    ['Meta+C', { name: 'copy' }],
    ['Control+Insert', { name: 'copy' }],
    ['Insert', null],
    ['Control+Shift+c', null],
    ['Control+Alt+c', null],
    ['c', null],
    ['Control+ArrowRight', move(5, 8)],
    ['Control+Home', move(HEADERS, 0, true)],
    ['Control+End', move(99, 8)],
    ['Home', move(5, 0)],
    ['PageUp', move(HEADERS, 3, true)],
    ['PageDown', move(15, 3)],
    ['Escape', null],
    ['ContextMenu', null],
  ])('%s', (keys, expected) => {
    expect(command(keys, 'text', 5)).toEqual(expected);
  });
});

describe('in a box', () => {
  it.each<[string, number, GridCommand | null]>([
    ['Space', 5, { name: 'pressBox', withShift: false }],
    ['Shift+Space', 5, { name: 'pressBox', withShift: true }],
    ['Space', HEADERS, { name: 'pressBox', withShift: false }],
    ['Enter', 5, null],
    ['Enter', HEADERS, null],
    ['Control+ArrowRight', HEADERS, move(HEADERS, 8)],
    ['ArrowRight', 5, move(5, 4)],
  ])('%s in row %i', (keys, rowIndex, expected) => {
    expect(command(keys, 'box', rowIndex)).toEqual(expected);
  });
});

describe('in another control', () => {
  it.each<[string, number, GridCommand | null]>([
    ['Enter', 5, null],
    ['Space', 5, null],
    ['Shift+Space', 5, { name: 'toggleRow' }],
    ['Shift+Space', HEADERS, null],
    ['Enter', HEADERS, null],
    ['ArrowDown', 5, move(6, 3)],
  ])('%s in row %i', (keys, rowIndex, expected) => {
    expect(command(keys, 'control', rowIndex)).toEqual(expected);
  });
});

it('finds letters on keyboards without Latin ones', () => {
  const cyrillic = { ctrlKey: true, metaKey: false, shiftKey: false, altKey: false };
  const cell = { rowIndex: 5, column: 3, kind: 'text' } as const;
  expect(commandForKey({ ...cyrillic, key: 'ф', code: 'KeyA' }, cell, SIZE)).toEqual({ name: 'selectAll' });
  expect(commandForKey({ ...cyrillic, key: 'с', code: 'KeyC' }, cell, SIZE)).toEqual({ name: 'copy' });
});
