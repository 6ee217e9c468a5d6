import { lazyPart, type LazyPart } from '../browser/lazy-part.ts';
import type { EntraSettings } from '../config/settings.ts';
import type { startSession } from './msal/EntraSession.tsx';

type Started = Awaited<ReturnType<typeof startSession>>;

const parts = new WeakMap<EntraSettings, LazyPart<Started>>();

/**
 * MSAL with its session, loaded lazily. A quarter of the page's bytes: it delays neither the first paint nor a gateway
 * deployment, which never needs it.
 */
export function entraPart(settings: EntraSettings): LazyPart<Started> {
  const known = parts.get(settings);
  if (known) return known;
  const part = lazyPart(async () => (await import('./msal/EntraSession.tsx')).startSession(settings));
  parts.set(settings, part);
  return part;
}
