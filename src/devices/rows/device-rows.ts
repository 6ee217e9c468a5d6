import { type Device, IDENTITY_MEMBERS, type IdentityMember, type Outcome } from '../device.ts';
import { type IncrementalTask, incrementalTask } from '../incremental-task.ts';
import { type ColumnText, joinColumn, valueAt } from './column-text.ts';
import { type Outcomes, sameOutcome, sameOutcomes } from './outcomes.ts';

/** The identities of some rows, copied out of the answer: plain data. */
export type IdentityTexts = Readonly<Record<IdentityMember, ColumnText>>;

/** Reads one member of a row of the answer; `position` is that of the row, 0 for the first. */
export type ReadIdentity = (position: number, member: IdentityMember) => string;

/**
 * Where the identities of an answer's rows are read: from the answer itself at first, later from one string a column. What
 * lives on in 100,000 objects costs time at every collection of garbage, and the next answer brings one.
 */
class IdentitySource {
  read: ReadIdentity;
  readonly compaction: IncrementalTask<IdentityTexts>;

  constructor(count: number, read: ReadIdentity) {
    this.read = read;
    this.compaction = incrementalTask(this.#compact(count));
  }

  *#compact(count: number): Generator<undefined, IdentityTexts> {
    const join = (member: IdentityMember) => joinColumn(count, (position) => this.read(position, member));
    const texts = {
      serialNumber: yield* join('serialNumber'),
      productKey: yield* join('productKey'),
      deviceId: yield* join('deviceId'),
    };
    this.read = readTexts(texts);
    return texts;
  }
}

/** Reads what compaction has copied. */
export const readTexts =
  (texts: IdentityTexts): ReadIdentity =>
  (position, member) =>
    valueAt(texts[member], position);

/**
 * The rows of one answer. Counting, searching and sorting read columns; a row becomes an object only when
 * it is drawn, copied or exported: at 100,000 rows making them all takes as long as half of parsing the answer.
 */
export class DeviceRows {
  readonly length: number;
  readonly outcomes: Outcomes;
  #identities: IdentitySource;
  readonly #made = new Map<number, Device>();

  constructor(outcomes: Outcomes, read: ReadIdentity) {
    this.length = outcomes.byRow.length;
    this.outcomes = outcomes;
    this.#identities = new IdentitySource(this.length, read);
  }

  identity(position: number, member: IdentityMember): string {
    return this.#identities.read(position, member);
  }

  /** Copies the identities out of the answer, which is released then: to be run while the page is idle. */
  get compaction(): IncrementalTask<IdentityTexts> {
    return this.#identities.compaction;
  }

  /** From now on reads where `same` does, which is about the same devices: this answer is released at once. */
  readFrom(same: DeviceRows): void {
    this.#identities = same.#identities;
  }

  /** The row at that position, the very same object each time; `undefined` where there is none. */
  at(position: number): Device | undefined {
    const known = this.#made.get(position);
    if (known !== undefined) return known;
    const outcome = this.outcomeAt(position);
    if (outcome === undefined) return undefined;
    const device: Device = {
      rowNumber: position + 1,
      serialNumber: this.identity(position, 'serialNumber'),
      productKey: this.identity(position, 'productKey'),
      deviceId: this.identity(position, 'deviceId'),
      ...outcome,
    };
    this.#made.set(position, device);
    return device;
  }

  /** `undefined` where there is no such row. */
  outcomeAt(position: number): Outcome | undefined {
    return this.outcomes.distinct[this.outcomes.byRow[position] ?? -1];
  }

  /**
   * These rows, sharing with `previous` whatever did not change: the very same rows when none did, otherwise the very
   * same objects for unchanged rows, so that whoever draws or caches by identity has nothing to do.
   */
  sharedWith(previous: DeviceRows): DeviceRows {
    if (sameOutcomes(previous.outcomes, this.outcomes) && sameIdentities(previous, this)) return previous;
    for (const [position, made] of previous.#made) {
      const isSame = sameOutcome(made, this.outcomeAt(position)) && sameIdentity(previous, this, position);
      if (isSame) this.#made.set(position, made);
    }
    return this;
  }
}

/** Whether these are the same devices in the same order, as they are from one answer to the next while a batch runs. */
export function sameIdentities(a: DeviceRows, b: DeviceRows): boolean {
  if (a.length !== b.length) return false;
  for (let position = 0; position < a.length; position += 1) {
    if (!sameIdentity(a, b, position)) return false;
  }
  return true;
}

function sameIdentity(a: DeviceRows, b: DeviceRows, position: number): boolean {
  for (const member of IDENTITY_MEMBERS) {
    if (a.identity(position, member) !== b.identity(position, member)) return false;
  }
  return true;
}
