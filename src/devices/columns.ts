import type { Cause } from './causes.ts';
import type { Device, DeviceIdentity, Outcome } from './device.ts';

/** What the person reads for a cause, in their language. */
export type NameCause = (cause: Cause) => string;

interface SharedDefinition {
  /** The `serial` of `serial:5CG4`, which searches this column alone; `null` for a column that has no such word. */
  readonly searchWord: string | null;
}

/** A column that says which device it is: the same in every answer about the same devices. */
interface IdentityColumnDefinition extends SharedDefinition {
  readonly of: 'identity';
  readonly read: (device: DeviceIdentity) => string | number;
  /** By natural order of its text, or in the order of the answer. */
  readonly sort: 'natural' | 'answer';
}

/** A column that says what became of the device: read once for all rows that share an outcome. Sorts in natural order. */
interface OutcomeColumnDefinition extends SharedDefinition {
  readonly of: 'outcome';
  readonly read: (outcome: Outcome, nameCause: NameCause) => string;
  /** Its text depends on the language, so that nothing derived from it is kept. */
  readonly isTranslated: boolean;
  /** With its search word, a search finds one of these values as a whole; without this, any part of the text. */
  readonly wholeValues?: (outcome: Outcome) => readonly string[];
}

export type ColumnDefinition = IdentityColumnDefinition | OutcomeColumnDefinition;

/**
 * The columns of the list in their usual order, and all that search, filters, sorting and exports need to know of them. How
 * each looks on screen and on paper is in `batch-screen/devices/columns/column-appearance.tsx`, its name in the catalogue.
 */
export const COLUMNS = {
  rowNumber: { of: 'identity', read: ({ rowNumber }) => rowNumber, searchWord: null, sort: 'answer' },
  serialNumber: {
    of: 'identity',
    read: ({ serialNumber }) => serialNumber,
    searchWord: 'serial',
    sort: 'natural',
  },
  status: {
    of: 'outcome',
    read: ({ status }) => status,
    searchWord: 'status',
    isTranslated: false,
    wholeValues: ({ state, status }) => [state, status],
  },
  cause: {
    of: 'outcome',
    read: ({ cause }, nameCause) => (cause === null ? '' : nameCause(cause)),
    searchWord: null, // the address has a parameter of its own for it
    isTranslated: true,
  },
  errorCode: {
    of: 'outcome',
    read: ({ errorCode }) => errorCode,
    searchWord: 'code',
    isTranslated: false,
    wholeValues: ({ errorCode }) => [errorCode],
  },
  errorDescription: {
    of: 'outcome',
    read: ({ errorDescription }) => errorDescription,
    searchWord: 'error',
    isTranslated: false,
  },
  productKey: { of: 'identity', read: ({ productKey }) => productKey, searchWord: 'key', sort: 'natural' },
  deviceId: { of: 'identity', read: ({ deviceId }) => deviceId, searchWord: 'id', sort: 'natural' },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

type Columns = typeof COLUMNS;
export type DeviceColumn = keyof Columns;
type ColumnWith<Definition> = {
  [Column in DeviceColumn]: Columns[Column] extends Definition ? Column : never;
}[DeviceColumn];
export type IdentityColumn = ColumnWith<{ of: 'identity' }>;
/** A column of outcomes in the service's own words. */
export type OutcomeColumn = ColumnWith<{ of: 'outcome'; isTranslated: false }>;
export type TranslatedColumn = ColumnWith<{ isTranslated: true }>;
export type SearchWord = NonNullable<Columns[DeviceColumn]['searchWord']>;

export const isDeviceColumn = (name: string): name is DeviceColumn => Object.hasOwn(COLUMNS, name);

export const DEVICE_COLUMNS: readonly DeviceColumn[] = Object.keys(COLUMNS).filter(isDeviceColumn);

/** For what only some columns have: the type of `COLUMNS` itself names each one's own. */
export const definitionOf = (column: DeviceColumn): ColumnDefinition => COLUMNS[column];

export const isIdentityColumn = (column: DeviceColumn): column is IdentityColumn =>
  definitionOf(column).of === 'identity';

export function isTranslatedColumn(column: DeviceColumn): column is TranslatedColumn {
  const definition = definitionOf(column);
  return definition.of === 'outcome' && definition.isTranslated;
}

const isOutcomeColumn = (column: DeviceColumn): column is OutcomeColumn =>
  !isIdentityColumn(column) && !isTranslatedColumn(column);

export const IDENTITY_COLUMNS: readonly IdentityColumn[] = DEVICE_COLUMNS.filter(isIdentityColumn);
export const OUTCOME_COLUMNS: readonly OutcomeColumn[] = DEVICE_COLUMNS.filter(isOutcomeColumn);

export const SEARCH_WORDS: readonly SearchWord[] = DEVICE_COLUMNS.flatMap(
  (column) => COLUMNS[column].searchWord ?? [],
);

/** What a cell holds: the service's own text, but for the cause and the number of the row. */
export function readColumn(device: Device, column: DeviceColumn, nameCause: NameCause): string | number {
  const { read }: { read: (device: Device, nameCause: NameCause) => string | number } = COLUMNS[column];
  return read(device, nameCause);
}

/** One value made for each of these columns. */
export function byColumn<Column extends DeviceColumn, Value>(
  columns: readonly Column[],
  make: (column: Column) => Value,
): Readonly<Record<Column, Value>>;
export function byColumn<Value>(columns: readonly DeviceColumn[], make: (column: DeviceColumn) => Value) {
  return Object.fromEntries(columns.map((column) => [column, make(column)]));
}
