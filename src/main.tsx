import { entraPart } from './auth/entra-part.ts';
import { refuseDrops } from './browser/refuse-drops.ts';
import { reloadPage } from './browser/reload-page.ts';
import { loadSettings } from './config/load-settings.ts';

refuseDrops();

// Configuration first: it is requested before the rest of the page's code has arrived.
const loading = loadSettings();
const rendering = import('./app/render-page.tsx');
// Awaited below, where its failure is handled: until then it must not count as unhandled.
rendering.catch(() => {});

try {
  const loaded = await loading;
  // MSAL is fetched in parallel with the app's code, not after it.
  if ('settings' in loaded && loaded.settings.auth.mode === 'entra')
    entraPart(loaded.settings.auth).prefetch();
  const { renderPage } = await rendering;
  await renderPage(loaded);
} catch {
  offerReload();
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
