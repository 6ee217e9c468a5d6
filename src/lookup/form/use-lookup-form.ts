import { useRef, useState } from 'react';

import type { BatchIds } from '../../batch/batch.ts';
import type { SavedAnswer } from '../../saved-answer/read-saved-answer.ts';
import { checkIds, type IdProblems } from '../check-ids.ts';
import type { FoundBatch } from '../read/pair-batches.ts';
import { found, NO_FEEDBACK, notFound } from './form-update.ts';
import { useDraftIds } from './use-draft-ids.ts';
import { useTextEntry } from './use-text-entry.ts';
import { useUndoKey } from './use-undo-key.ts';

const NO_PROBLEMS: IdProblems = {};

/** The form's state: its fields, what was recognised in a text, and the problems once it was submitted. */
export function useLookupForm(
  lastBatch: BatchIds | null,
  onFound: (ids: BatchIds) => void,
  onAnswer: (answer: SavedAnswer) => void,
) {
  const { typed, change, undo } = useDraftIds(lastBatch);
  const [submitted, setSubmitted] = useState(false);
  const [feedback, setFeedback] = useState(NO_FEEDBACK);
  const customerId = useRef<HTMLInputElement>(null);
  const trackingId = useRef<HTMLInputElement>(null);
  const inputs = { customerId, trackingId };
  const { cancel, ...entry } = useTextEntry({ typed, change }, inputs, setFeedback, onAnswer);

  function choose({ customerId, trackingId }: FoundBatch) {
    change({ ...(customerId !== null && { customerId }), trackingId }, 'undoable');
    setFeedback(found(customerId === null ? 'lookup.found.trackingId' : 'lookup.found.choice'));
    // The list is removed: from here Enter submits.
    inputs.trackingId.current?.focus();
  }

  useUndoKey(
    undo &&
      (() => {
        undo();
        setFeedback(notFound('lookup.undone'));
      }),
  );

  const checked = checkIds(typed);

  function submit() {
    cancel();
    setSubmitted(true);
    if (checked.kind === 'ids') {
      onFound(checked.ids);
      return;
    }
    inputs[checked.problems.customerId ? 'customerId' : 'trackingId'].current?.focus();
  }

  const problems = submitted && checked.kind === 'problems' ? checked.problems : NO_PROBLEMS;
  return { typed, problems, ...feedback, inputs, ...entry, choose, submit };
}
