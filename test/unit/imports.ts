import { posix } from 'node:path';

/** Static, dynamic and type imports, and exports from elsewhere. */
const IMPORT = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Source text by path below src. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  readonly from: string;
  readonly to: string;
}

export function importsIn(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].map(([, specifier = '']) => ({
      from,
      to: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier,
    })),
  );
}

/** The files on an import cycle, or on a path between two cycles. */
export function filesInCycles(sources: Sources): string[] {
  let imports = importsIn(sources).filter(({ to }) => sources.has(to));
  for (let before = -1; before !== imports.length;) {
    before = imports.length;
    const importing = new Set(imports.map(({ from }) => from));
    const imported = new Set(imports.map(({ to }) => to));
    imports = imports.filter(({ from, to }) => importing.has(to) && imported.has(from));
  }
  return [...new Set(imports.map(({ from }) => from))];
}

/** The folders that hold more files of their own than `max`. */
export function overfullFolders(paths: readonly string[], max: number): string[] {
  const folders = paths.map((path) => posix.dirname(path));
  return [...new Set(folders)].filter((folder) => folders.filter((other) => other === folder).length > max);
}
