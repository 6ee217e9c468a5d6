import type { SettingsProblem } from '../../config/settings.ts';
import config from '../../i18n/en/config.json';
import { MoreMessages } from '../../i18n/MoreMessages.tsx';
import { renderPage } from '../render-page.tsx';
import { MisconfiguredScreen } from './MisconfiguredScreen.tsx';

/** What stands instead of the app where config.json does not let it start. */
export function renderMisconfigured(problems: readonly SettingsProblem[]): void {
  renderPage(
    <MoreMessages messages={config}>
      <MisconfiguredScreen problems={problems} />
    </MoreMessages>,
  );
}
