import { readFileSync } from 'node:fs';

import { expect, test } from '@playwright/test';

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
}

test('the build names the third-party packages it holds, with their licences', () => {
  const bom: { bomFormat: string; components: Component[] } = JSON.parse(
    readFileSync('dist/sbom.cdx.json', 'utf8'),
  );
  expect(bom.bomFormat).toBe('CycloneDX');
  const listed = new Set(
    bom.components.map(
      ({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name} - ${version}`,
    ),
  );
  const notices = readFileSync('dist/third-party-notices.md', 'utf8');
  const noticed = [...notices.matchAll(/^## (\S+ - \S+) \(\S+\)$/gm)].map(([, name = '']) => name);
  expect(noticed.length).toBeGreaterThan(30);
  expect(noticed.filter((name) => !listed.has(name))).toEqual([]);
  for (const name of ['react', '@azure/msal-browser', '@fluentui/react-menu', 'react-intl', 'papaparse']) {
    expect(noticed.some((entry) => entry.startsWith(`${name} - `))).toBe(true);
  }
  expect(noticed.some((entry) => /^(?:vite|playwright|vitest) - /.test(entry))).toBe(false);
  expect(notices).toContain('Permission is hereby granted');
});
