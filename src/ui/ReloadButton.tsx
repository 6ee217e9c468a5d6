import { useState } from 'react';
import { FormattedMessage } from 'react-intl';

import { reloadPage } from '../browser/reload-page.ts';
import type { MessageId } from '../i18n/messages.ts';

/** Reloads the page, or says that the site cannot be reached. Plain markup, for screens without Fluent. */
export function ReloadButton({ label }: { label: MessageId }) {
  const [isUnreachable, setUnreachable] = useState(false);
  return (
    <>
      <button
        type="button"
        className="plain-button"
        onClick={async () => setUnreachable(!(await reloadPage()))}
      >
        <FormattedMessage id={label} />
      </button>
      <p role="status">{isUnreachable && <FormattedMessage id="app.unreachable" />}</p>
    </>
  );
}
