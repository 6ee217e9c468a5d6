import { transformAsync } from '@babel/core';
import { parse } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import sbom from 'rollup-plugin-sbom';
import { defineConfig, type Plugin } from 'vite';

import { CHUNKS } from './build/chunks.ts';
import { firstFiles } from './build/first-files.ts';
import { fluent } from './build/fluent.ts';
import { workerPackages } from './build/worker-packages.ts';
import { hosting } from './deploy/vite-plugin.ts';
import { productionHeaders } from './test/sandbox/production-headers.ts';
import { sandbox } from './test/sandbox/vite-plugin.ts';

// `--mode bridge` builds MSAL's redirect page separately: a chunk shared with the app would slow the redirect.
// `vite preview --mode production-config` serves the bundle with its own config.json, without the sandbox.
export default defineConfig(({ mode }) => {
  const bridge = mode === 'bridge';
  const packages = workerPackages();
  return {
    plugins: [
      compiledCatalogues(),
      fluent(),
      reactCompiler(),
      react(),
      ...(bridge ? [] : [firstFiles()]),
      hosting({ pagesOnly: bridge }),
      ...(bridge
        ? []
        : [sbom({ outDir: '', outFilename: 'sbom.cdx', outFormats: ['json'], includeWellKnown: false })]),
      ...(bridge ? [] : [packages.inPage, productionHeaders()]),
      ...(bridge || mode === 'production-config' ? [] : [sandbox()]),
    ],
    resolve: {
      alias: [
        // The catalogues are parsed at build time: the browser needs no parser.
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
    worker: { plugins: () => [packages.inWorker] },
    publicDir: bridge ? false : 'public',
    build: {
      // The app's notices cover the bridge page: it bundles the same packages.
      license: bridge ? false : { fileName: 'third-party-notices.md' },
      emptyOutDir: !bridge,
      target: 'es2023',
      // Every browser of this target preloads modules by itself.
      modulePreload: { polyfill: false },
      // Lightning CSS, the default minifier, mangles light-dark(), which the grid's styles use.
      cssMinify: false,
      rolldownOptions: {
        input: bridge ? 'redirect.html' : 'index.html',
        ...(!bridge && { output: { codeSplitting: { groups: CHUNKS } } }),
        onwarn: (log, handle) => {
          // The SBOM plugin looks for Rollup among the build's tools; here it is Rolldown, which Vite brings.
          const isAboutRollup = log.plugin === 'rollup-plugin-sbom' && log.message.includes('"rollup"');
          if (!isAboutRollup) handle(log);
        },
      },
    },
  };
});

/**
 * React Compiler by its stable Babel plugin. The Vite plugins for it want Node 22, and the experimental Rust port
 * that plugin-react offers breaks components that call hooks inside an object literal.
 */
function reactCompiler(): Plugin {
  return {
    name: 'react-compiler',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/ },
      async handler(code, id) {
        const result = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: ['babel-plugin-react-compiler'],
          sourceMaps: true,
        });
        return result && { code: result.code ?? code, map: result.map ?? null };
      },
    },
  };
}

/** Message catalogues as parsed messages instead of text: 7 kB gzip less for everyone, and a bad one fails the build. */
function compiledCatalogues(): Plugin {
  return {
    name: 'compiled-catalogues',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/i18n\/.+\.json$/ },
      handler(code) {
        const catalogue: Record<string, string> = JSON.parse(code);
        const compiled = Object.entries(catalogue).map(([id, text]) => [id, parse(text)]);
        return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
      },
    },
  };
}
