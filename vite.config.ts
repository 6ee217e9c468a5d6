import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// `--mode bridge` builds MSAL's redirect page apart from the app: sharing a chunk with it would slow the bounce.
export default defineConfig(({ mode }) => {
  const bridge = mode === 'bridge';
  return {
    plugins: [react({ compiler: true })],
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
