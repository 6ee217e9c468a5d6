import { tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Plugin } from 'vite';

/** The colours of avatars, badges and tags are two fifths of the theme; of them the app uses these. */
const USED_PALETTES = /^colorPalette(?:Red|Green|DarkOrange)/;

const NO_MIRRORING = '\0no-mirroring';

/**
 * What of Fluent can be done while building, so that the browser need not load it: the themes are a style sheet
 * (`src/app/theme.css`) instead of objects, each `tokens.name` is the CSS variable that it stands for, and Griffel mirrors
 * no styles, since every language of the app is written from left to right.
 */
export function fluent(): Plugin[] {
  return [themeSheet(), inlinedTokens(), noMirroring()];
}

function themeSheet(): Plugin {
  const light = kept(webLightTheme);
  const inLight = new Map(light);
  const dark = kept(webDarkTheme).filter(([name, value]) => inLight.get(name) !== value);
  const known = new Set(Object.keys(webLightTheme));
  return {
    name: 'fluent-theme',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/app\/theme\.css(?:\?|$)/ },
      handler: (comment) =>
        // On paper nothing is dark.
        `${comment}${rule(light)}@media screen and (prefers-color-scheme: dark) {${rule(dark)}}`,
    },
    generateBundle: {
      order: 'post', // the style sheets are written in this step
      handler(_options, bundle) {
        const sheets = Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
        );
        const code = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
        const defined = new Set(variablesIn(sheets, /--(\w+):/g));
        const missing = [
          ...variablesIn(sheets, VARIABLE_USE).filter((name) => !defined.has(name)),
          ...variablesIn(code, VARIABLE_USE).filter((name) => known.has(name) && !inLight.has(name)),
        ];
        if (missing.length > 0) this.error(`No style sheet defines ${missing.join(', ')}`);
      },
    },
  };
}

const VARIABLE_USE = /var\(--(\w+)\)/g;

const variablesIn = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name));

type Variables = readonly (readonly [name: string, value: string])[];

const kept = (theme: object): Variables =>
  Object.entries(theme).filter(([name]) => !name.startsWith('colorPalette') || USED_PALETTES.test(name));

const rule = (variables: Variables) =>
  `:root {${variables.map(([name, value]) => `--${name}: ${value};`).join('')}}`;

const VARIABLES: Readonly<Record<string, string>> = tokens;

function inlinedTokens(): Plugin {
  return {
    name: 'fluent-tokens',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$|\/@fluentui\/.*\.js$/, code: /import \{[^}]*\btokens\b[^}]*\} from/ },
      handler: (code) => ({
        code: code.replaceAll(/\btokens\.(\w+)/g, (access, name: string) => {
          const variable = VARIABLES[name];
          return variable === undefined ? access : `'${variable}'`;
        }),
        map: null,
      }),
    },
  };
}

function noMirroring(): Plugin {
  return {
    name: 'griffel-without-mirroring',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^rtl-css-js\/core$/ },
      handler: () => NO_MIRRORING,
    },
    load: {
      filter: { id: /no-mirroring$/ },
      handler: (id) =>
        id === NO_MIRRORING
          ? 'export const convert = (rules) => rules; export const convertProperty = (key, value) => ({ key, value });'
          : null,
    },
  };
}
