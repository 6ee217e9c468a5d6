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
      /** Which of the two it is; absent when nothing in the text says so. */
      readonly field?: keyof BatchIds;
      readonly source: Source | 'guid';
    }
  /** Somebody has to choose. */
  | { readonly kind: 'several'; readonly batches: readonly FoundBatch[] }
  /** The text breaks off within an ID; what is whole in it is reported. */
  | { readonly kind: 'cut-off'; readonly id: string | null; readonly field?: keyof BatchIds }
  | { readonly kind: 'nothing' };

/** What one part of a text says, or all of it. */
export interface Reading extends Evidence {
  readonly isJson: boolean;
  readonly isExchange: boolean;
  readonly isCut: boolean;
  /** Where the first Location stands; `null` without one. */
  readonly locationSource: 'location' | 'link' | null;
}
