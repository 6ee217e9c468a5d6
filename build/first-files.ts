import type { Plugin, Rolldown } from 'vite';

/** What the first request needs, in that order: the names of the files in `chunks.ts`, and who needs them. */
const FIRST = [
  { name: 'index' },
  { name: 'boot' },
  { name: 'msal', for: 'entra' },
  { name: 'start-session', for: 'entra' },
];

/** What draws. `src/app/start/fetch-drawing.ts` fetches it once the first request has left. */
const LATER = [
  { name: 'rolldown-runtime' },
  { name: 'react' },
  { name: 'libraries' },
  { name: 'app' },
  { name: 'render-entra', for: 'entra' },
  { name: 'render-gateway', for: 'gateway' },
  { name: 'BatchScreen', for: 'batch' },
  { name: 'LookupScreen', for: 'lookup' },
];

/**
 * Lets index.html name what the first screen needs: the browser asks for it at once, and not for each file after the one
 * that imports it (docs/decisions.md#boot-order).
 */
export function firstFiles(): Plugin {
  return {
    name: 'first-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const links = (files: readonly { readonly name: string; readonly for?: string }[]) =>
          files.map((file) => {
            const reader = file.for === undefined ? '' : ` data-for="${file.for}"`;
            return `<link rel="modulepreload" href="/${fileNamed(bundle, file.name)}" crossorigin${reader} />`;
          });
        // Like the request that it is for: another mode would be another request.
        const config = '<link rel="preload" href="/config.json" as="fetch" crossorigin />';
        const first = [...links(FIRST), config].join('\n    ');
        const later = `<template id="later">${links(LATER).join('')}</template>`;
        return html
          .replace(/<meta charset="[^"]*" \/>/, (charset) => `${charset}\n    ${first}`)
          .replace('</body>', `  ${later}\n  </body>`);
      },
    },
  };
}

function fileNamed(bundle: Rolldown.OutputBundle, name: string): string {
  const found = Object.values(bundle).filter((file) => file.type === 'chunk' && file.name === name);
  if (found.length !== 1) throw new Error(`${found.length} files are named ${name}`);
  return found[0]?.fileName ?? '';
}
