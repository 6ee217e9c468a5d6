import type { SettingsProblem } from '../../config/settings.ts';
import { renderPage } from '../render-page.tsx';
import { MisconfiguredScreen } from './MisconfiguredScreen.tsx';

/** What stands instead of the app where config.json does not let it start. */
export function renderMisconfigured(problems: readonly SettingsProblem[]): void {
  renderPage(<MisconfiguredScreen problems={problems} />);
}
