import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Arguments for containers and CI without user namespaces, GPU or network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of a Chromium: `CHROMIUM_PATH`, the system's or Playwright's; installs one where there is none.
 * Throws an error with instructions when that fails too.
 */
export function findChromium(): string {
  const found = existing() ?? installed();
  // Playwright loads its configuration in every worker: they reuse this result.
  process.env['CHROMIUM_PATH'] = found;
  return found;
}

function existing(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program that can be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const system = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(
    isExecutable,
  );
  return system ?? [chromium.executablePath()].find(isExecutable);
}

function installed(): string {
  const ways: readonly (readonly [command: string, ...args: string[]])[] = [
    ['npx', 'playwright', 'install', 'chromium'],
    ...(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? ([
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', 'chromium'],
        ] as const)
      : []),
  ];
  for (const [command, ...args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'inherit' });
    } catch {
      continue; // tries the next way; the error below is thrown when none works
    }
    const found = existing();
    if (found) return found;
  }
  throw new Error(
    'No Chromium was found and none could be installed: install one and set CHROMIUM_PATH to its program.',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
