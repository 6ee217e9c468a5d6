import { FluentProvider } from '@fluentui/react-components';

import { SessionProvider } from '../auth/SessionProvider.tsx';
import type { Settings } from '../config/settings.ts';
import { FocusTooltip } from '../ui/FocusTooltip.tsx';
import { SearchParamsProvider } from './search-params.tsx';
import { Shell } from './Shell.tsx';

/** The theme's variables are in `theme.css`, where a change of the colour scheme takes no script. */
const IN_STYLE_SHEET = {};

/** Menus and dialogs copy the provider's class to where they open: it carries the theme and must carry no layout. */
export function App({ settings }: { settings: Settings }) {
  return (
    <FluentProvider theme={IN_STYLE_SHEET}>
      <SessionProvider settings={settings.auth}>
        <SearchParamsProvider>
          <Shell settings={settings} />
          <FocusTooltip />
        </SearchParamsProvider>
      </SessionProvider>
    </FluentProvider>
  );
}
