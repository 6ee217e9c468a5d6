import { FocusTooltip } from '../ui/FocusTooltip.tsx';
import { SearchParamsProvider } from './search-params.tsx';
import { Shell } from './Shell.tsx';
import type { PageStart } from './start/page-start.ts';

/**
 * Without Fluent's provider: `theme.css` has the theme, `ui/controls/styles/fluent.css` the focus, and the rest is as it is by
 * default.
 */
export function App({ start }: { start: PageStart }) {
  return (
    <SearchParamsProvider>
      <Shell start={start} />
      <FocusTooltip />
    </SearchParamsProvider>
  );
}
