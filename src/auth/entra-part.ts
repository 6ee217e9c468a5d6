import { lazyPart, type LazyPart } from '../browser/lazy-part.ts';
import type { EntraSettings } from '../config/settings.ts';
import type { StartedSession } from './msal/start-session.ts';

/**
 * MSAL with its session, loaded lazily: a quarter of the page's bytes, which a gateway deployment never needs.
 */
export const entraPart = (settings: EntraSettings): LazyPart<StartedSession> =>
  lazyPart(async () => (await import('./msal/start-session.ts')).startSession(settings));
