import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';

import { SessionProvider } from '../auth/SessionProvider.tsx';
import type { Settings } from '../config/settings.ts';
import { FocusTooltip } from '../ui/FocusTooltip.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { SearchParamsProvider } from './search-params.tsx';
import { Shell } from './Shell.tsx';

/** Menus and dialogs copy the provider's class to where they open: it carries the theme and must carry no layout. */
export function App({ settings }: { settings: Settings }) {
  return (
    <FluentProvider
      theme={useMediaQuery('screen and (prefers-color-scheme: dark)') ? webDarkTheme : webLightTheme}
    >
      <SessionProvider settings={settings.auth}>
        <SearchParamsProvider>
          <Shell settings={settings} />
          <FocusTooltip />
        </SearchParamsProvider>
      </SessionProvider>
    </FluentProvider>
  );
}
