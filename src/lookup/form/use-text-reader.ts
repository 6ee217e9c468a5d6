import { useRef } from 'react';

import { readSavedAnswer, type SavedAnswer } from '../../saved-answer/read-saved-answer.ts';
import type { PastedIds } from '../read/pasted-ids.ts';
import { MAX_FILE_BYTES, readDropped } from '../read/read-dropped.ts';
import { AT_ONCE, readInSteps } from '../read/read-in-steps.ts';
import { readPasted } from '../read/read-pasted.ts';

/** The result of reading a text, or that reading continues. */
export type TextOutcome = PastedIds | { readonly kind: 'reading' | 'too-large' | 'unreadable' };

/**
 * Reads the IDs in texts and files, long ones in steps so that the page stays responsive. A new text cancels the
 * previous one, which `onOutcome` is no longer called for. Files that hold an answer of the status call go to `onAnswer`.
 */
export function useTextReader<Context>(
  onOutcome: (outcome: TextOutcome, context: Context) => void,
  onAnswer: (answer: SavedAnswer) => void,
) {
  const newest = useRef(0);

  function cancel() {
    newest.current += 1;
  }

  /** Returns whether the text is handled: a short one is read before this returns, and ignored unless `isWanted`. */
  function readText(text: string, context: Context, isWanted: (kind: PastedIds['kind']) => boolean): boolean {
    cancel();
    if (text.length > AT_ONCE) {
      void readLong(text, context);
      return true;
    }
    const outcome = readPasted(text);
    if (!isWanted(outcome.kind)) return false;
    onOutcome(outcome, context);
    return true;
  }

  async function readFiles(files: readonly File[], context: Context) {
    cancel();
    const turn = newest.current;
    const answer = await readSavedAnswer(files);
    if (turn !== newest.current) return;
    if (answer !== null) {
      onAnswer(answer);
      return;
    }
    const dropped = await readDropped(...files);
    if (turn !== newest.current) return;
    if (dropped.kind === 'text') await readLong(dropped.text, context);
    else onOutcome(dropped, context);
  }

  async function readLong(text: string, context: Context) {
    if (text.length > MAX_FILE_BYTES) {
      onOutcome({ kind: 'too-large' }, context);
      return;
    }
    const turn = newest.current;
    const steps = readInSteps(text);
    let step = steps.next();
    if (step.done !== true) onOutcome({ kind: 'reading' }, context);
    while (step.done !== true) {
      await new Promise((resolve) => setTimeout(resolve));
      if (turn !== newest.current) return;
      step = steps.next();
    }
    onOutcome(step.value, context);
  }

  return { readText, readFiles, cancel };
}
