import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { describe, expect, it } from 'vitest';

import { filesInCycles, importsIn, overfullFolders, type Sources } from './imports.ts';

const inWords = (folders: string) => folders.split(' ');

/**
 * Which folder of src may import which, type imports included; each may import itself. A folder without a line of its own
 * belongs to the one around it.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  time: [],
  browser: [],
  i18n: ['browser'],
  ui: ['browser', 'i18n', 'time'],
  config: ['text'],
  auth: ['browser', 'config', 'text'],
  'auth/screens': ['auth', 'config', 'i18n', 'text', 'ui', 'browser'],
  devices: ['text'],
  'device-file': ['devices', 'text', 'time'],
  'device-file/read': ['device-file'],
  'device-file/worker': ['device-file', 'device-file/read'],
  batch: ['devices', 'text', 'time'],
  'partner-center': ['auth', 'batch', 'browser', 'devices', 'text', 'time'],
  'batch-watch': ['partner-center', 'batch', 'devices', 'time'],
  'saved-answer': ['lookup/read', 'partner-center', 'browser', 'i18n', 'text', 'ui'],
  failure: ['partner-center', 'auth', 'batch', 'i18n', 'ui'],
  lookup: ['lookup/read', 'partner-center', 'batch', 'browser', 'i18n', 'saved-answer', 'text', 'ui'],
  'lookup/read': ['batch', 'text'],
  'batch-screen': [
    'batch-screen/causes',
    'batch-screen/devices',
    'batch-screen/header',
    'batch-watch',
    'batch',
    'failure',
    'i18n',
    'partner-center',
    'saved-answer',
    'text',
    'ui',
  ],
  'batch-screen/header': inWords('batch-watch batch browser failure i18n partner-center text time ui'),
  'batch-screen/causes': ['devices', 'i18n', 'text', 'ui'],
  'batch-screen/devices': inWords(
    'batch-screen/causes batch-screen/original-file batch-watch batch devices browser i18n text ui',
  ),
  'batch-screen/original-file': inWords(
    'batch-screen/devices batch-watch device-file device-file/worker devices i18n ui',
  ),
  app: [
    'app/saved-answer',
    'app/start',
    'auth',
    'auth/screens',
    'batch',
    'browser',
    'config',
    'i18n',
    'lookup',
    'partner-center',
    'saved-answer',
    'ui',
  ],
  'app/saved-answer': ['batch-screen', 'browser', 'i18n', 'saved-answer', 'ui'],
  // Before React is loaded: but for the screens, which it loads later, it may import nothing that needs React.
  'app/start': [
    'auth',
    'batch-screen',
    'batch-screen/header',
    'batch-watch',
    'batch',
    'browser',
    'config',
    'i18n',
    'lookup',
    'partner-center',
    'saved-answer',
  ],
  '.': ['app/start', 'batch', 'app', 'auth', 'browser', 'config', 'i18n', 'ui'], // main.ts
};

/** No React, no fetch, no clock: these import no package either. */
const PURE = new Set(['text', 'time', 'devices', 'device-file', 'batch', 'lookup/read']);

const MAX_FILES = 14;

function layerOf(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return '.';
  for (let depth = folders.length; depth > 0; depth -= 1) {
    const folder = folders.slice(0, depth).join('/');
    if (Object.hasOwn(LAYERS, folder)) return folder;
  }
  return undefined;
}

function filesWithoutLayer(paths: readonly string[]): string[] {
  return paths.filter((path) => layerOf(path) === undefined);
}

function forbiddenImports(sources: Sources): string[] {
  return importsIn(sources).flatMap(({ from, to }) => {
    const layer = layerOf(from);
    if (layer === undefined) return [`${from} imports ${to}, from a folder without a line in LAYERS`];
    const isOurs = sources.has(to) || to.startsWith('../') || /\.(?:css|json)$/.test(to);
    if (!isOurs) return PURE.has(layer) ? [`${from} is pure, and imports ${to}`] : [];
    const target = layerOf(to);
    const isAllowed = target === layer || (target !== undefined && LAYERS[layer]?.includes(target));
    return isAllowed ? [] : [`${from} imports ${to}`];
  });
}

const all = readdirSync('src', { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => posix.relative('src', posix.join(parentPath, name)));
const code: Sources = new Map(
  all
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(posix.join('src', path), 'utf8')]),
);

describe('the folders of src', () => {
  it('import only what their layer allows', () => {
    expect(code.size).toBeGreaterThan(100);
    expect(importsIn(code).length).toBeGreaterThan(300);
    expect(forbiddenImports(code)).toEqual([]);
  });

  it('have no import cycles, type imports included', () => {
    expect(filesInCycles(code)).toEqual([]);
  });

  it(`hold at most ${MAX_FILES} files of their own`, () => {
    expect(overfullFolders(all, MAX_FILES)).toEqual([]);
  });

  it('have a line in the table, or are inside a folder that has one', () => {
    expect(filesWithoutLayer(all)).toEqual([]);
  });

  it('exist for every line of the table', () => {
    const layers = new Set(all.map(layerOf));
    expect(Object.keys(LAYERS).filter((layer) => !layers.has(layer))).toEqual([]);
  });
});

const file = (path: string, text: string) => [path, text] as const;
const DEVICE = file('devices/device.ts', '');

describe('what the checks find', () => {
  it.each([
    ['an import of its own layer', file('devices/rows/a.ts', "import '../device.ts';"), 0],
    ['an import of a layer below', file('batch/a.ts', "import { a } from '../devices/device.ts';"), 0],
    ['an import of a layer above', file('text/a.ts', "import { a } from '../devices/device.ts';"), 1],
    ['a type from above', file('text/a.ts', "import type { A } from '../devices/device.ts';"), 1],
    ['a file loaded lazily from above', file('text/a.ts', "import('../devices/device.ts');"), 1],
    ['a type named in place', file('text/a.ts', "type A = typeof import('../devices/device.ts');"), 1],
    ['a test', file('app/a.ts', "import '../../test/a.ts';"), 1],
    ['an import in a folder without a line', file('utils/a.ts', "import '../devices/device.ts';"), 1],
    ['an import from such a folder', file('app/a.ts', "import '../utils/a.css';"), 1],
    ['a package in a pure folder', file('batch/a.ts', "import { use } from 'react';"), 1],
    ['a package elsewhere', file('app/a.ts', "import { use } from 'react';"), 0],
  ])('%s', (_, source, count) => {
    expect(forbiddenImports(new Map([DEVICE, source]))).toHaveLength(count);
  });

  it('a file without imports in a folder without a line', () => {
    expect(filesWithoutLayer(['main.tsx', 'text/a.ts', 'utils/a.ts', 'utils/text/a.css'])).toEqual([
      'utils/a.ts',
      'utils/text/a.css',
    ]);
  });

  it('the files of a cycle, not those that lead to it', () => {
    const sources = new Map([
      file('a.ts', "import './b.ts';"),
      file('b.ts', "import type { C } from './c.ts';"),
      file('c.ts', "import { b } from './b.ts'; import './d.ts';"),
      file('d.ts', ''),
    ]);
    expect(filesInCycles(sources)).toEqual(['b.ts', 'c.ts']);
  });

  it('a folder with too many files', () => {
    const paths = Array.from({ length: MAX_FILES + 1 }, (_, index) => `full/${index}.ts`);
    expect(overfullFolders([...paths, 'other/a.ts'], MAX_FILES)).toEqual(['full']);
  });
});
