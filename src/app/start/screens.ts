import { lazyPart } from '../../browser/lazy-part.ts';

/** The screens, each in a file of its own. */
export const screens = {
  lookup: lazyPart(async () => (await import('../../lookup/LookupScreen.tsx')).LookupScreen),
  batch: lazyPart(async () => (await import('../../batch-screen/BatchScreen.tsx')).BatchScreen),
  saved: lazyPart(async () => (await import('./load-saved-screen.tsx')).loadSavedScreen()),
};
export type Screens = typeof screens;
