import { useState } from 'react';
import { useIntl } from 'react-intl';

import { lazyPartWithMessages } from '../../i18n/lazy-part-with-messages.tsx';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { causeName } from './cause-name.ts';
import type { ExplanationProps } from './CauseExplanation.tsx';

export const causeExplanation = lazyPartWithMessages(
  'causes',
  async () => (await import('./CauseExplanation.tsx')).CauseExplanation,
);

interface Props extends ExplanationProps {
  /** Somebody has just asked for it: it may be below what can be seen. */
  readonly comesIntoView?: boolean;
}

/**
 * What a cause means and what to do about it; one for each cause, by `key`. Its words come a little later; their room is there
 * from the start.
 */
export function Explanation({ comesIntoView = false, ...props }: Props) {
  const [isDismissed, setDismissed] = useState(false);
  return (
    <div
      ref={comesIntoView ? bringIntoView : null}
      role="region"
      aria-label={causeName(useIntl(), props.cause)}
      className="explanation"
    >
      <LazyPart part={causeExplanation} when={!isDismissed} onDismiss={() => setDismissed(true)}>
        {(Loaded) => <Loaded {...props} />}
      </LazyPart>
    </div>
  );
}

const bringIntoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });
