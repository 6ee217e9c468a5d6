import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';

import type { LazyPart as LazyPartOf } from '../../browser/lazy-part.ts';
import type { SavedAnswer } from '../../saved-answer/read-saved-answer.ts';
import { focusHeading } from '../../ui/heading-focus.ts';
import { LazyPart } from '../../ui/LazyPart.tsx';
import { Loading } from '../../ui/Loading.tsx';

interface HistoryState {
  readonly savedAnswer?: number;
}

/** Not a counter: it would start again with a reload, and an older entry would show another file. */
const newEntryId = () => Date.now();

/**
 * The start page, or a saved answer opened from it: an entry of the history with the same address. The answer itself is in
 * memory alone, so that after a reload the entry is the start page again.
 */
export function SavedAnswerOr({
  part,
  children,
}: {
  part: LazyPartOf<(props: { answer: SavedAnswer; onClose: () => void }) => ReactNode>;
  children: (onAnswer: (answer: SavedAnswer) => void) => ReactNode;
}) {
  const [, navigate] = useLocation();
  const entry = useHistoryState<HistoryState | null>();
  const [opened, setOpened] = useState<{ readonly id: number; readonly answer: SavedAnswer } | null>(null);
  const shown = opened !== null && entry?.savedAnswer === opened.id ? opened : null;

  const shownBefore = useRef(shown);
  useLayoutEffect(() => {
    if (shownBefore.current === shown) return;
    shownBefore.current = shown;
    focusHeading();
  }, [shown]);

  const open = (answer: SavedAnswer) => {
    const id = newEntryId();
    setOpened({ id, answer });
    navigate('/', { state: { savedAnswer: id } satisfies HistoryState });
  };

  if (shown === null) return children(open);
  return (
    <LazyPart part={part} waiting={<Loading message="app.loading" />}>
      {(SavedBatchScreen) => (
        <SavedBatchScreen key={shown.id} answer={shown.answer} onClose={() => navigate('/')} />
      )}
    </LazyPart>
  );
}
