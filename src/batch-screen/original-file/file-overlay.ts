import type { WatchedBatch } from '../../batch-watch/watched-batch.ts';
import type { Device } from '../../devices/device.ts';

/** A column that the grid has while a file is there. */
export interface FileColumn {
  readonly key: 'line' | 'match';
  readonly widthPx: number;
  readonly value: (device: Device) => string | number;
}

/** What the file says of a device, with the name of the fact. */
export interface FileFact {
  readonly name: string;
  readonly text: string;
}

/** What the original file adds to the rows of an answer. */
export interface FileOverlay {
  /** The batch with rows that do not say which device they are named by the file; the same for the same batch. */
  readonly nameRows: (batch: WatchedBatch) => WatchedBatch;
  readonly columns: readonly FileColumn[];
  /** For the details of a row. */
  readonly facts: (device: Device) => readonly FileFact[];
}
