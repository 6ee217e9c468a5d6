import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Debian's packages install the program, outside a normal user's PATH, and its njs module. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin'];
const NJS_MODULES = [
  '/usr/lib/nginx/modules/ngx_http_js_module.so',
  '/etc/nginx/modules/ngx_http_js_module.so',
];
const PACKAGES = ['nginx', 'libnginx-mod-http-js', 'openssl'];

export interface Nginx {
  readonly program: string;
  readonly njsModule: string;
}

/**
 * Debian's nginx with njs; throws one sentence that says what to do where there is none.
 * Call `installNginx` first, once, before there are workers.
 */
export function findNginx(): Nginx {
  const found = existing();
  if (found) return found;
  throw new Error(`No nginx with njs was found: install Debian's packages ${PACKAGES.join(', ')}.`);
}

/** Installs missing packages where possible. Never throws: only the hosting tests need them. */
export function installNginx(): void {
  // Playwright loads its configuration in every worker: once is enough.
  if (process.env['NGINX_SOUGHT'] || existing()) return;
  process.env['NGINX_SOUGHT'] = 'yes';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  // Keeps the package from starting its own server, which would use port 80.
  const env = { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    try {
      execFileSync('apt-get', args, { stdio: 'inherit', env });
    } catch {
      // An old package list may suffice; otherwise `findNginx` throws.
    }
  }
}

function existing(): Nginx | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...FOLDERS];
  const program = folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
  const njsModule = NJS_MODULES.find((path) => existsSync(path));
  return program && njsModule ? { program, njsModule } : undefined;
}
