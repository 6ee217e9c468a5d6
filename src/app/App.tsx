import { SessionProvider } from '../auth/SessionProvider.tsx';
import type { Settings } from '../config/settings.ts';
import { FocusTooltip } from '../ui/FocusTooltip.tsx';
import { SearchParamsProvider } from './search-params.tsx';
import { Shell } from './Shell.tsx';

/**
 * Without Fluent's provider: `theme.css` has the theme, `ui/controls/styles/fluent.css` the focus, and the rest is as it is by
 * default.
 */
export function App({ settings }: { settings: Settings }) {
  return (
    <SessionProvider settings={settings.auth}>
      <SearchParamsProvider>
        <Shell settings={settings} />
        <FocusTooltip />
      </SearchParamsProvider>
    </SessionProvider>
  );
}
