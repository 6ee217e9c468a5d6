import { askFirst } from './app/start/ask-first.ts';
import { fetchDrawing } from './app/start/fetch-drawing.ts';
import { screens } from './app/start/screens.ts';
import { entraPart } from './auth/entra-part.ts';
import { GATEWAY } from './auth/gateway.ts';
import { idsFromPath } from './batch/batch-path.ts';
import { refuseDrops } from './browser/refuse-drops.ts';
import { reloadPage } from './browser/reload-page.ts';
import { loadSettings } from './config/load-settings.ts';
import type { Settings, SettingsProblem } from './config/settings.ts';

/** How long drawing waits for the answer: its first steps take the processor, and an answer just then would wait for them. */
const HEAD_START_MS = 150;

refuseDrops();

try {
  const loaded = await loadSettings();
  await ('settings' in loaded ? start(loaded.settings) : report(loaded.problems));
} catch {
  offerReload();
}

/** Session, first request, first render. */
async function start(settings: Settings): Promise<void> {
  const { auth, apiBaseUrl } = settings;
  const ids = idsFromPath(location.pathname);
  const entra = auth.mode === 'entra' ? entraPart(auth) : null;
  const { sent, settled } = askFirst(apiBaseUrl, entra?.load() ?? Promise.resolve(GATEWAY), ids);
  await sent;
  fetchDrawing(auth.mode, ids === null ? 'lookup' : 'batch');
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, HEAD_START_MS))]);
  if (ids !== null) screens.batch.prefetch();
  if (entra !== null) (await import('./app/render-entra.tsx')).renderEntra({ settings, screens }, entra);
  else (await import('./app/render-gateway.tsx')).renderGateway({ settings, screens });
}

async function report(problems: readonly SettingsProblem[]): Promise<void> {
  (await import('./app/misconfigured/render-misconfigured.tsx')).renderMisconfigured(problems);
}

/** A file that every screen needs failed to load, or the page is being left: shows the skeleton's own message. */
function offerReload(): void {
  const late = document.querySelector('.late');
  late?.classList.add('shown');
  late?.querySelector('a')?.addEventListener('click', (event) => {
    event.preventDefault();
    void reloadPage();
  });
}
