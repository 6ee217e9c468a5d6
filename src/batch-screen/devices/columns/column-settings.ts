import { DEVICE_COLUMNS, type DeviceColumn } from '../../../devices/columns.ts';
import { asRecord, parseJson } from '../../../text/json.ts';

/** How one person likes the grid's columns. Widths in pixels; columns not named keep their own. */
export interface ColumnChoices {
  readonly order: readonly DeviceColumn[];
  /** `null` until a column was shown or hidden: the width of the window decides. */
  readonly hidden: readonly DeviceColumn[] | null;
  readonly widths: Readonly<Partial<Record<DeviceColumn, number>>>;
}

/** The choices as they apply to this window. */
export interface ColumnSettings extends ColumnChoices {
  readonly hidden: readonly DeviceColumn[];
}

const MIN_WIDTH_PX = 60;
const MAX_WIDTH_PX = 2_000;

const HIDDEN_WHERE_WIDE: readonly DeviceColumn[] = [];
const HIDDEN_WHERE_NARROW: readonly DeviceColumn[] = ['deviceId'];

export const NO_CHOICES: ColumnChoices = { order: DEVICE_COLUMNS, hidden: null, widths: {} };

export const settingsFor = (choices: ColumnChoices, isWide: boolean): ColumnSettings => ({
  ...choices,
  hidden: choices.hidden ?? (isWide ? HIDDEN_WHERE_WIDE : HIDDEN_WHERE_NARROW),
});

/** `changed` as it is to be kept: without a choice of columns where `settings` had none and none was made. */
export const choicesOf = (
  changed: ColumnChoices,
  settings: ColumnSettings,
  choices: ColumnChoices,
): ColumnChoices => (changed.hidden === settings.hidden ? { ...changed, hidden: choices.hidden } : changed);

/** The columns to draw, in order. */
export function visibleColumns({ order, hidden }: ColumnSettings): readonly DeviceColumn[] {
  return order.filter((column) => !hidden.includes(column));
}

/** Puts `column` where `target` stands; what lies between moves up. */
export function moveColumn(
  settings: ColumnSettings,
  column: DeviceColumn,
  target: DeviceColumn,
): ColumnSettings {
  const index = settings.order.indexOf(target);
  return {
    ...settings,
    order: settings.order.filter((other) => other !== column).toSpliced(index, 0, column),
  };
}

/** Makes `column` so wide, within reason; `null` gives it back its own width. */
export function resizeColumn(
  settings: ColumnSettings,
  column: DeviceColumn,
  widthPx: number | null,
): ColumnSettings {
  const { [column]: _own, ...others } = settings.widths;
  if (widthPx === null) return { ...settings, widths: others };
  const width = Math.round(Math.max(MIN_WIDTH_PX, Math.min(widthPx, MAX_WIDTH_PX)));
  return { ...settings, widths: { ...others, [column]: width } };
}

/** Shows or hides `column`; the last visible one stays, for an empty grid could not be distinguished from a broken one. */
export function toggleColumn(settings: ColumnSettings, column: DeviceColumn): ColumnSettings {
  const hidden = settings.hidden.includes(column)
    ? settings.hidden.filter((other) => other !== column)
    : [...settings.hidden, column];
  return hidden.length === settings.order.length ? settings : { ...settings, hidden };
}

/** Reads settings as an older or newer version may have stored them, or anything else: what is valid is used. */
export function readColumnChoices(text: string | null): ColumnChoices {
  const raw = asRecord(parseJson(text ?? ''));
  const order = columnsIn(raw['order']);
  const widths: Partial<Record<DeviceColumn, number>> = {};
  for (const [name, width] of Object.entries(asRecord(raw['widths']))) {
    const column = DEVICE_COLUMNS.find((known) => known === name);
    const isWidth = typeof width === 'number' && width >= MIN_WIDTH_PX && width <= MAX_WIDTH_PX;
    if (column && isWidth) widths[column] = width;
  }
  const hidden = Array.isArray(raw['hidden']) ? columnsIn(raw['hidden']) : null;
  return {
    order: [...order, ...DEVICE_COLUMNS.filter((column) => !order.includes(column))],
    hidden: hidden?.length === DEVICE_COLUMNS.length ? null : hidden,
    widths,
  };
}

function columnsIn(value: unknown): readonly DeviceColumn[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : [];
  return DEVICE_COLUMNS.filter((column) => names.includes(column)).toSorted(
    (a, b) => names.indexOf(a) - names.indexOf(b),
  );
}
