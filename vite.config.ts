import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { productionHeaders } from './test/sandbox/production-headers.ts';
import { sandbox } from './test/sandbox/vite-plugin.ts';

// `--mode bridge` builds MSAL's redirect page apart from the app: sharing a chunk with it would slow the bounce.
// `vite preview --mode production-config` leaves the sandbox out: the bundle with its own config.json.
export default defineConfig(({ mode }) => {
  const bridge = mode === 'bridge';
  return {
    plugins: [
      react({ compiler: true }),
      ...(bridge ? [] : [productionHeaders()]),
      ...(bridge || mode === 'production-config' ? [] : [sandbox()]),
    ],
    publicDir: bridge ? false : 'public',
    build: {
      emptyOutDir: !bridge,
      target: 'es2023',
      // Lightning CSS, the default minifier, mangles light-dark(), which the grid's styles are made of.
      cssMinify: false,
      rolldownOptions: { input: bridge ? 'redirect.html' : 'index.html' },
    },
  };
});
