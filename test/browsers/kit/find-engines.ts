import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const ENGINE_NAMES = ['firefox', 'webkit'] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

export interface FirefoxPrograms {
  readonly firefox: string;
}

export interface WebKitPrograms {
  readonly driver: string;
  readonly miniBrowser: string;
  readonly xvfb: string;
}

/** Debian's packages of each engine. */
const PACKAGES: Readonly<Record<EngineName, readonly string[]>> = {
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const LIBRARIES = '/usr/lib';

/** A stock Firefox: the one of `FIREFOX_PATH` or of the system. */
export function findFirefox(): FirefoxPrograms | undefined {
  const firefox = process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox');
  return firefox ? { firefox } : undefined;
}

/** WebKitGTK's driver and browser, and the X server that it needs without a display. */
export function findWebKit(): WebKitPrograms | undefined {
  const driver = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const miniBrowser = miniBrowsers().find((path) => existsSync(path));
  return driver && xvfb && miniBrowser ? { driver, miniBrowser, xvfb } : undefined;
}

/** The available engines, after installing missing ones where possible. */
export function findEngines(): readonly EngineName[] {
  const isHere = (engine: EngineName) => (engine === 'firefox' ? findFirefox() : findWebKit()) !== undefined;
  const missing = ENGINE_NAMES.filter((engine) => !isHere(engine));
  if (missing.length > 0) install(missing.flatMap((engine) => PACKAGES[engine]));
  return ENGINE_NAMES.filter(isHere);
}

/** The summary's line about an engine whose tests did not run. */
export function missingEngineLine(engine: EngineName): string {
  const packages = PACKAGES[engine].join(', ');
  return `${engine}: NOT RUN, it is not installed and could not be: install Debian's packages ${packages}`;
}

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    try {
      execFileSync('apt-get', args, { stdio: 'inherit', env });
    } catch {
      // An old package list may suffice; the summary names what is still missing.
    }
  }
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** In a folder per architecture and version of the library, such as `x86_64-linux-gnu/webkit2gtk-4.1`. */
function miniBrowsers(): readonly string[] {
  if (!existsSync(LIBRARIES)) return [];
  return readdirSync(LIBRARIES)
    .filter((folder) => folder.endsWith('-linux-gnu'))
    .flatMap((folder) =>
      readdirSync(join(LIBRARIES, folder))
        .filter((library) => library.startsWith('webkit2gtk-'))
        .map((library) => join(LIBRARIES, folder, library, 'MiniBrowser')),
    );
}
