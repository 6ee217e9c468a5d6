import { useRef, useState } from 'react';

import type { BatchIds } from '../../batch/batch.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { checkIds, type IdProblems } from '../check-ids.ts';
import type { FoundBatch } from '../read/pair-batches.ts';
import type { PastedIds } from '../read/pasted-ids.ts';
import { useDraftIds } from './use-draft-ids.ts';
import { type TextOutcome, useTextReader } from './use-text-reader.ts';
import { useUndoKey } from './use-undo-key.ts';

export type LookupField = keyof BatchIds;

/** What came of the last paste or drop. */
export interface LookupNotice {
  readonly message: MessageId;
  readonly found: boolean;
}

/** More than any way to write an ID. Longer text makes every further keystroke slow. In characters. */
const MAX_FIELD = 1_000;
/** Less than any text with two GUIDs. */
const MIN_TWO_GUIDS = 65;
const NO_PROBLEMS: IdProblems = {};
const isBatch = (kind: PastedIds['kind']) => kind === 'both' || kind === 'several';
const notFound = (message: MessageId): LookupNotice => ({ message, found: false });

/** The form's state: what stands in the fields, what was recognised, and what is wrong once it was submitted. */
export function useLookupForm(lastBatch: BatchIds | null, onFound: (ids: BatchIds) => void) {
  const { typed, change, undo } = useDraftIds(lastBatch);
  const [submitted, setSubmitted] = useState(false);
  const [notice, setNotice] = useState<LookupNotice | null>(null);
  const [choices, setChoices] = useState<readonly FoundBatch[]>([]);
  const customerId = useRef<HTMLInputElement>(null);
  const trackingId = useRef<HTMLInputElement>(null);
  const inputs = { customerId, trackingId };
  const { readText, readFiles, cancel } = useTextReader(show);

  function show(outcome: TextOutcome, field: LookupField) {
    setChoices(outcome.kind === 'several' ? outcome.batches : []);
    switch (outcome.kind) {
      case 'both':
        change({ customerId: outcome.customerId, trackingId: outcome.trackingId }, 'undoable');
        setNotice({ message: `lookup.found.${outcome.source}`, found: true });
        return;
      case 'one':
        change({ [outcome.field ?? field]: outcome.id }, 'undoable');
        setNotice(outcome.field ? { message: `lookup.found.${outcome.field}`, found: true } : null);
        return;
      case 'several':
        setNotice(notFound('lookup.several'));
        return;
      case 'cut-off':
        if (outcome.id !== null) change({ [outcome.field ?? field]: outcome.id }, 'undoable');
        setNotice(notFound('lookup.cutOff'));
        return;
      case 'reading':
      case 'nothing':
      case 'too-large':
      case 'unreadable':
        setNotice(notFound(`lookup.drop.${outcome.kind}`));
    }
  }

  function type(field: LookupField, value: string) {
    cancel();
    // Some keyboards insert from the clipboard without a paste event; only then are there two IDs in one field.
    if (value.length >= MIN_TWO_GUIDS && readText(value, field, isBatch)) return;
    change({ [field]: value.slice(0, MAX_FIELD) });
    setChoices([]);
    setNotice(value.length > MAX_FIELD ? notFound('lookup.tooLong') : null);
  }

  /** False: the text means nothing to us, and the browser may do with it what it would have done. */
  function receiveText(text: string, field: LookupField): boolean {
    return readText(text, field, (kind) => kind !== 'nothing' || text.length > MAX_FIELD);
  }

  function paste(data: DataTransfer, field: LookupField): boolean {
    const text = data.getData('text/plain');
    // Office adds a picture of what was copied: a file counts only where there is no text.
    if (text !== '' || data.files.length === 0) return receiveText(text, field);
    void readFiles([...data.files], field);
    return true;
  }

  function drop(data: DataTransfer, target: EventTarget | null): boolean {
    const fields = ['customerId', 'trackingId'] as const;
    const field = fields.find((name) => inputs[name].current === target) ?? firstEmpty();
    if (data.files.length > 0) {
      void readFiles([...data.files], field);
      return true;
    }
    if (receiveText(data.getData('text/plain'), field)) return true;
    // Only a field can hold a text without IDs; anywhere else the browser would leave the page for it.
    if (target instanceof HTMLInputElement) return false;
    show({ kind: 'nothing' }, field);
    return true;
  }

  function firstEmpty(): LookupField {
    return typed.customerId === '' ? 'customerId' : 'trackingId';
  }

  function choose({ customerId, trackingId }: FoundBatch) {
    change({ ...(customerId !== null && { customerId }), trackingId }, 'undoable');
    setChoices([]);
    const message = customerId === null ? 'lookup.found.trackingId' : 'lookup.found.choice';
    setNotice({ message, found: true });
    // The list is gone: from here Enter shows the batch.
    inputs.trackingId.current?.focus();
  }

  useUndoKey(
    undo &&
      (() => {
        undo();
        setChoices([]);
        setNotice(notFound('lookup.undone'));
      }),
  );

  function submit() {
    cancel();
    setSubmitted(true);
    const checked = checkIds(typed);
    if (checked.kind === 'ids') {
      onFound(checked.ids);
      return;
    }
    inputs[checked.problems.customerId ? 'customerId' : 'trackingId'].current?.focus();
  }

  const checked = checkIds(typed);
  const problems = submitted && checked.kind === 'problems' ? checked.problems : NO_PROBLEMS;
  const readChosen = (files: readonly File[]) => void readFiles(files, firstEmpty());
  return { typed, problems, notice, choices, inputs, type, paste, drop, readChosen, choose, submit };
}
