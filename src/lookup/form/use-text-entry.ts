import type { RefObject } from 'react';

import type { SavedAnswer } from '../../saved-answer/read-saved-answer.ts';
import type { PastedIds } from '../read/pasted-ids.ts';
import { type Feedback, type LookupField, NO_FEEDBACK, notFound, updateFor } from './form-update.ts';
import type { useDraftIds } from './use-draft-ids.ts';
import { type TextOutcome, useTextReader } from './use-text-reader.ts';

/** More than any way to write an ID. Longer text makes every further keystroke slow. In characters. */
const MAX_FIELD = 1_000;
/** Less than any text with two GUIDs. */
const MIN_TWO_GUIDS = 65;
const isBatch = (kind: PastedIds['kind']) => kind === 'both' || kind === 'several';

/** Handles text that is typed, pasted, dropped or chosen as a file: IDs in it are filled in. */
export function useTextEntry(
  { typed, change }: Pick<ReturnType<typeof useDraftIds>, 'typed' | 'change'>,
  inputs: Readonly<Record<LookupField, RefObject<HTMLInputElement | null>>>,
  setFeedback: (feedback: Feedback) => void,
  onAnswer: (answer: SavedAnswer) => void,
) {
  const { readText, readFiles, cancel } = useTextReader(show, onAnswer);

  function show(outcome: TextOutcome, field: LookupField) {
    const { ids, feedback } = updateFor(outcome, field);
    if (ids !== null) change(ids, 'undoable');
    setFeedback(feedback);
  }

  function type(field: LookupField, value: string) {
    cancel();
    // Some keyboards insert from the clipboard without a paste event; only then does one field hold two IDs.
    if (value.length >= MIN_TWO_GUIDS && readText(value, field, isBatch)) return;
    change({ [field]: value.slice(0, MAX_FIELD) });
    setFeedback(value.length > MAX_FIELD ? notFound('lookup.tooLong') : NO_FEEDBACK);
  }

  /** Returns false for a text without IDs, which is left to the browser. */
  function receiveText(text: string, field: LookupField): boolean {
    return readText(text, field, (kind) => kind !== 'nothing' || text.length > MAX_FIELD);
  }

  function paste(data: DataTransfer, field: LookupField): boolean {
    const text = data.getData('text/plain');
    // Office adds a picture of the copied text: a file counts only without text.
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
    // A field accepts a text without IDs; elsewhere the browser would leave the page for it.
    if (target instanceof HTMLInputElement) return false;
    show({ kind: 'nothing' }, field);
    return true;
  }

  function firstEmpty(): LookupField {
    return typed.customerId === '' ? 'customerId' : 'trackingId';
  }

  const readChosen = (files: readonly File[]) => void readFiles(files, firstEmpty());
  return { type, paste, drop, readChosen, cancel };
}
