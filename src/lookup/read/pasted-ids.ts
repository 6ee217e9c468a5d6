import type { BatchIds } from '../../batch/batch.ts';
import type { Evidence } from './find-ids.ts';
import type { FoundBatch } from './pair-batches.ts';

export type Source = 'location' | 'link' | 'response' | 'json';

/** What was recognised in a pasted or dropped text. IDs are canonical: lower case, hyphens, no braces. */
export type PastedIds =
  | ({ readonly kind: 'both'; readonly source: Source | 'two-guids' } & BatchIds)
  | {
      readonly kind: 'one';
      readonly id: string;
      /** Which of the two it is; absent when the text does not say. */
      readonly field?: keyof BatchIds;
      readonly source: Source | 'guid';
    }
  /** The person has to choose. */
  | { readonly kind: 'several'; readonly batches: readonly FoundBatch[] }
  /** The text is cut off within an ID; a complete one in it is reported. */
  | { readonly kind: 'cut-off'; readonly id: string | null; readonly field?: keyof BatchIds }
  | { readonly kind: 'nothing' };

/** The evidence in a text, or in one part of it. */
export interface Reading extends Evidence {
  readonly isJson: boolean;
  readonly isExchange: boolean;
  readonly isCut: boolean;
  /** The context of the first Location; `null` without one. */
  readonly locationSource: 'location' | 'link' | null;
}
