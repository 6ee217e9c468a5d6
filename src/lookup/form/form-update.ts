import type { BatchIds } from '../../batch/batch.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { FoundBatch } from '../read/pair-batches.ts';
import type { TextOutcome } from './use-text-reader.ts';

export type LookupField = keyof BatchIds;

/** The message about the last paste or drop. */
export interface LookupNotice {
  readonly message: MessageId;
  readonly found: boolean;
}

/** What the form shows besides its fields. */
export interface Feedback {
  readonly notice: LookupNotice | null;
  /** The batches to choose from. */
  readonly choices: readonly FoundBatch[];
}

interface FormUpdate {
  /** IDs to fill in; `null` to leave the fields as they are. */
  readonly ids: Partial<BatchIds> | null;
  readonly feedback: Feedback;
}

export const NO_FEEDBACK: Feedback = { notice: null, choices: [] };
export const found = (message: MessageId): Feedback => ({ notice: { message, found: true }, choices: [] });
export const notFound = (message: MessageId): Feedback => ({
  notice: { message, found: false },
  choices: [],
});

/** The form's update for the outcome of reading a text, which came into `field`. */
export function updateFor(outcome: TextOutcome, field: LookupField): FormUpdate {
  switch (outcome.kind) {
    case 'both':
      return {
        ids: { customerId: outcome.customerId, trackingId: outcome.trackingId },
        feedback: found(`lookup.found.${outcome.source}`),
      };
    case 'one':
      return {
        ids: { [outcome.field ?? field]: outcome.id },
        feedback: outcome.field ? found(`lookup.found.${outcome.field}`) : NO_FEEDBACK,
      };
    case 'several':
      return { ids: null, feedback: { ...notFound('lookup.several'), choices: outcome.batches } };
    case 'cut-off':
      return {
        ids: outcome.id === null ? null : { [outcome.field ?? field]: outcome.id },
        feedback: notFound('lookup.cutOff'),
      };
    case 'reading':
    case 'nothing':
    case 'too-large':
    case 'unreadable':
      return { ids: null, feedback: notFound(`lookup.drop.${outcome.kind}`) };
  }
}
