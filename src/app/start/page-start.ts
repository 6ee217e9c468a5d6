import type { Settings } from '../../config/settings.ts';
import type { Screens } from './screens.ts';

/**
 * What the page starts with. The screens are passed on and not imported: what imports them changes with each of them, and
 * would have to be fetched again.
 */
export interface PageStart {
  readonly settings: Settings;
  readonly screens: Screens;
}
