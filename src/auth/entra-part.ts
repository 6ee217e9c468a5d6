import { lazyPart, type LazyPart } from '../browser/lazy-part.ts';
import type { EntraSettings } from '../config/settings.ts';
import type { startSession } from './msal/EntraSession.tsx';

type Started = Awaited<ReturnType<typeof startSession>>;

const parts = new WeakMap<EntraSettings, LazyPart<Started>>();

/**
 * MSAL and the session it has started with. A quarter of the page's bytes: it holds back neither the first paint nor a
 * gateway that never needs it.
 */
export function entraPart(settings: EntraSettings): LazyPart<Started> {
  const known = parts.get(settings);
  if (known) return known;
  const part = lazyPart(async () => (await import('./msal/EntraSession.tsx')).startSession(settings));
  parts.set(settings, part);
  return part;
}
