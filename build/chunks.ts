/**
 * Which modules share a file. A group takes its modules together with what they import, as far as no group before it has
 * done so. The first two are what the first request and its verdict need (docs/decisions.md#boot-order): nothing in them may
 * import React. No file but the entry names a screen's: a change in a screen changes these two.
 */
export const CHUNKS = [
  { name: 'msal', test: /\/node_modules\/@azure\/msal-(?:browser|common)\// },
  {
    name: 'boot',
    test: /\/src\/(?:batch|batch-watch|browser|config|devices|text|time|partner-center\/(?:decode|failures|http))\/|\/src\/auth\/(?:gateway|session)\.ts$|\/src\/app\/start\/(?:account-data|first-verdict)\.ts$|\/src\/i18n\/en\/verdict\.json$|\/src\/batch-screen\/header\/verdict-words\.ts$|\/node_modules\/(?:@tanstack\/query-core|intl-messageformat|@formatjs\/(?:icu-|fast-memoize|bigdecimal))|vite\/preload-helper/,
  },
  { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\// },
  {
    name: 'libraries',
    test: /\/node_modules\/(?:@griffel|stylis|@emotion|@fluentui\/react-icons|react-intl|@formatjs|@tanstack|nuqs|wouter|regexparam|use-sync-external-store)\//,
  },
  // What lazily loaded screens share and the status of a batch can do without.
  { name: 'files', test: /\/src\/(?:saved-answer\/[a-z]|lookup\/read\/read-dropped|ui\/use-window-drop)/ },
  // What several screens share.
  { name: 'app', test: /\/src\//, minShareCount: 2 },
];
