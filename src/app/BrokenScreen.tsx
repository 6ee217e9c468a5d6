import { FormattedMessage } from 'react-intl';

import { ReloadButton } from '../ui/ReloadButton.tsx';

/** Shown after an error while rendering. Plain markup: the failure may be in the control library. */
export function BrokenScreen({ error }: { error: unknown }) {
  return (
    <main className="plain">
      <h1>
        <FormattedMessage id="app.brokenTitle" />
      </h1>
      <p role="alert">
        <FormattedMessage id="app.brokenText" />
      </p>
      <ReloadButton label="app.reload" />
      <details>
        <summary>
          <FormattedMessage id="app.brokenDetails" />
        </summary>
        <pre>{String(error)}</pre>
      </details>
    </main>
  );
}
