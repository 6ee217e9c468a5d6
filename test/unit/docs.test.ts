import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';

import { describe, expect, it } from 'vitest';

const FOLDERS = ['src', 'test', 'deploy', 'docs'];
const ROOT_FILES = ['README.md', 'AGENTS.md', 'vite.config.ts', 'index.html', 'redirect.html'];
const TEXT_FILES = new Set(['.ts', '.tsx', '.js', '.css', '.html', '.conf', '.md']);

/** A path from the repository's root, anywhere; not the end of a longer path or of an address. */
const CITATION = /(?<![\w/.-])(docs\/[\w./-]+\.md)(?:#([\w-]+))?/g;
/** A relative link of Markdown to a document or to a heading of its own. */
const LINK = /\]\((?![a-z]+:)([\w./-]+\.md)?(?:#([\w-]+))?\)/g;
/** How comments cited documents that are not in the repository. */
const LEFTOVER = /\((?:(?:the )?reference|[\w-]+\.md|grid-performance|product design|architecture),/g;

interface Citation {
  readonly path: string;
  readonly anchor: string | undefined;
}

/** By path: the anchors of a document, `null` where there is no such file. */
type AnchorsOf = (path: string) => ReadonlySet<string> | null;

/** The anchors that GitHub gives to the headings of a document. */
function anchorsIn(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  const withoutCode = markdown.replaceAll(/^```.*?^```$/gms, '');
  for (const [, heading = ''] of withoutCode.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = heading
      .trim()
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

function citationsIn(file: string, text: string): Citation[] {
  const cited = [...text.matchAll(CITATION)].map(([, path = '', anchor]) => ({ path, anchor }));
  if (extname(file) !== '.md') return cited;
  const linked = [...text.matchAll(LINK)].map(([, target, anchor]) => ({
    path: target === undefined ? file : posix.join(posix.dirname(file), target),
    anchor,
  }));
  return [...cited, ...linked];
}

/** What is wrong with the citations of one file, in words. */
function problemsIn(file: string, text: string, anchorsOf: AnchorsOf): string[] {
  const broken = citationsIn(file, text).flatMap(({ path, anchor }) => {
    const anchors = anchorsOf(path);
    if (anchors === null) return [`${file} cites ${path}, which does not exist`];
    return anchor === undefined || anchors.has(anchor)
      ? []
      : [`${file} cites ${path}#${anchor}: no such heading`];
  });
  const leftover = [...text.matchAll(LEFTOVER)].map(([words]) => `${file} cites by "${words}"`);
  return [...broken, ...leftover];
}

// This file's own examples are wrong on purpose.
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
).filter((name) => TEXT_FILES.has(extname(name)) && name !== 'test/unit/docs.test.ts');
const texts = new Map([...files, ...ROOT_FILES].map((name) => [name, readFileSync(name, 'utf8')]));

function anchorsOfFile(path: string): ReadonlySet<string> | null {
  const text = texts.get(path);
  return text === undefined ? null : anchorsIn(text);
}

/** Of a repository with one document. */
const documents = (path: string) => (path === 'docs/a.md' ? new Set(['known-part']) : null);

describe('citations of documents', () => {
  it('name files and headings that exist', () => {
    expect([...texts].flatMap(([file, text]) => problemsIn(file, text, anchorsOfFile))).toEqual([]);
    const all = [...texts].flatMap(([file, text]) => citationsIn(file, text));
    expect(all.length).toBeGreaterThan(50);
  });

  it.each([
    ['a document', 'src/x.ts', '// Why (docs/a.md).', 0],
    ['a heading', 'src/x.ts', '// Why (docs/a.md#known-part).', 0],
    ['a missing heading', 'src/x.ts', '// Why (docs/a.md#other).', 1],
    ['a missing document', 'src/x.ts', '// Why (docs/b.md).', 1],
    ['a linked heading', 'docs/x.md', '[a](a.md#known-part)', 0],
    ['a missing linked heading', 'docs/x.md', '[a](a.md#other)', 1],
    ['a missing heading of the same document', 'docs/a.md', '[a](#other)', 1],
    ['a number of a section', 'src/x.ts', '// Why (reference, 1.5).', 1],
    ['a document by its name alone', 'src/x.ts', '// Why (msal.md, 1).', 1],
    ['an address', 'src/x.ts', '// https://host.example/docs/other.md', 0],
  ])('%s', (_, file, text, problems) => {
    expect(problemsIn(file, text, documents)).toHaveLength(problems);
  });
});

describe('anchors', () => {
  it.each([
    ['## Time stamps', 'time-stamps'],
    ['### `code`, and (more): 2.1', 'code-and-more-21'],
    ['# same\n\n# same', 'same-1'],
    ['## Größe_x', 'größe_x'],
  ])('of %j', (markdown, anchor) => {
    expect(anchorsIn(markdown)).toContain(anchor);
  });

  it('are none in code', () => {
    expect([...anchorsIn('```sh\n# comment\n```\n')]).toEqual([]);
  });
});
