/**
 * Which modules share a file. A group takes its modules together with what they import, as far as no group before it has
 * done so. The libraries' files import none of ours: they stay cached when our code changes. A change in a screen changes
 * the file of that screen and the small ones that name it.
 */
export const CHUNKS = [
  { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\// },
  { name: 'msal', test: /\/node_modules\/@azure\// },
  {
    name: 'libraries',
    test: /\/node_modules\/(?:@griffel|stylis|@emotion|@fluentui\/react-icons|react-intl|@formatjs|intl-messageformat|@tanstack|nuqs|wouter|regexparam|use-sync-external-store)\//,
  },
  // What the page starts with, before there is anything to draw.
  {
    name: 'boot',
    test: /\/src\/(?:auth\/entra-part|browser\/|config\/clouds|text\/guid)|vite\/preload-helper/,
  },
  { name: 'messages', test: /\/src\/i18n\/en\.json$/ },
  // What several screens share.
  { name: 'app', test: /\/src\//, minShareCount: 2 },
];
