import { useRef, useState } from 'react';

import type { BatchIds } from '../batch/batch.ts';
import type { MessageId } from '../i18n/messages.ts';
import { checkIds, type IdProblems } from './check-ids.ts';
import { readDropped } from './read-dropped.ts';
import { type PastedIds, readPasted } from './read-pasted.ts';
import { useKeptIds } from './use-kept-ids.ts';

export type LookupField = keyof BatchIds;

/** What came of the last paste or drop. */
export interface LookupNotice {
  readonly message: MessageId;
  readonly found: boolean;
}

const NO_PROBLEMS: IdProblems = {};

/** The form's state: what stands in the fields, what was recognised, and what is wrong once it was submitted. */
export function useLookupForm(onFound: (ids: BatchIds) => void) {
  const [typed, setTyped] = useKeptIds();
  const [submitted, setSubmitted] = useState(false);
  const [notice, setNotice] = useState<LookupNotice | null>(null);
  const customerId = useRef<HTMLInputElement>(null);
  const trackingId = useRef<HTMLInputElement>(null);
  const inputs = { customerId, trackingId };

  function take(pasted: PastedIds, field: LookupField) {
    switch (pasted.kind) {
      case 'both':
        setTyped({ customerId: pasted.customerId, trackingId: pasted.trackingId });
        setNotice({ message: `lookup.found.${pasted.source}`, found: true });
        return;
      case 'one':
        setTyped((before) => ({ ...before, [pasted.field ?? field]: pasted.id }));
        setNotice(pasted.field ? { message: `lookup.found.${pasted.field}`, found: true } : null);
        return;
      case 'nothing':
        setNotice({ message: 'lookup.drop.nothing', found: false });
    }
  }

  function type(field: LookupField, value: string) {
    // Some keyboards insert from the clipboard without a paste event; only then are there two IDs in one field.
    const pasted = readPasted(value);
    if (pasted.kind === 'both') {
      take(pasted, field);
      return;
    }
    setTyped((before) => ({ ...before, [field]: value }));
    setNotice(null);
  }

  /** False: the text means nothing to us, and the browser may do with it what it would have done. */
  function receiveText(text: string, field: LookupField): boolean {
    const pasted = readPasted(text);
    if (pasted.kind === 'nothing') return false;
    take(pasted, field);
    return true;
  }

  function paste(data: DataTransfer, field: LookupField): boolean {
    const text = data.getData('text/plain');
    const file = data.files[0];
    // Office adds a picture of what was copied: a file counts only where there is no text.
    if (text !== '' || !file) return receiveText(text, field);
    void receiveFile(file, field);
    return true;
  }

  function drop(data: DataTransfer, target: EventTarget | null): boolean {
    const firstEmpty = typed.customerId === '' ? 'customerId' : 'trackingId';
    const fields = ['customerId', 'trackingId'] as const;
    const field = fields.find((name) => inputs[name].current === target) ?? firstEmpty;
    const file = data.files[0];
    if (file) {
      void receiveFile(file, field);
      return true;
    }
    if (receiveText(data.getData('text/plain'), field)) return true;
    // Only a field can hold a text without IDs; anywhere else the browser would leave the page for it.
    if (target instanceof HTMLInputElement) return false;
    setNotice({ message: 'lookup.drop.nothing', found: false });
    return true;
  }

  async function receiveFile(file: File, field: LookupField) {
    const dropped = await readDropped(file);
    if (dropped.kind === 'text') take(readPasted(dropped.text), field);
    else setNotice({ message: `lookup.drop.${dropped.kind}`, found: false });
  }

  function submit() {
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
  return { typed, problems, notice, inputs, type, paste, drop, submit };
}
