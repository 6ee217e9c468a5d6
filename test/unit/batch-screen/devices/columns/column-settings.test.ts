import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  choicesOf,
  moveColumn,
  NO_CHOICES,
  readColumnChoices,
  resizeColumn,
  settingsFor,
  toggleColumn,
  visibleColumns,
  type ColumnSettings,
} from '../../../../../src/batch-screen/devices/columns/column-settings.ts';
import { DEVICE_COLUMNS } from '../../../../../src/devices/columns.ts';

const SETTINGS: ColumnSettings = {
  ...NO_CHOICES,
  hidden: ['deviceId'],
  widths: { serialNumber: 200, status: 90 },
};

describe('resizeColumn', () => {
  it.each<[string, number | null, number | undefined]>([
    ['the width asked for', 321, 321],
    ['whole pixels', 321.5, 322],
    ['no narrower than can be grasped again', 12, 60],
    ['no narrower for a pointer left of the column', -40, 60],
    ['no wider than can be scrolled past', 9_999, 2_000],
    ['its own width', null, undefined],
  ])('gives %s', (_what, widthPx, width) => {
    expect(resizeColumn(SETTINGS, 'serialNumber', widthPx).widths.serialNumber).toBe(width);
  });

  it('changes nothing else', () => {
    expect(resizeColumn(SETTINGS, 'serialNumber', 300)).toEqual({
      ...SETTINGS,
      widths: { serialNumber: 300, status: 90 },
    });
    expect(resizeColumn(SETTINGS, 'serialNumber', null)).toEqual({ ...SETTINGS, widths: { status: 90 } });
    expect(resizeColumn(SETTINGS, 'errorCode', null)).toEqual(SETTINGS);
    expect(SETTINGS.widths).toEqual({ serialNumber: 200, status: 90 });
  });

  it('gives only widths that are read back unchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DEVICE_COLUMNS),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (column, widthPx) => {
          const settings = resizeColumn(SETTINGS, column, widthPx);
          expect(readColumnChoices(JSON.stringify(settings))).toEqual(settings);
        },
      ),
    );
  });
});

describe('the columns hidden by the width of the window', () => {
  const wide = settingsFor(NO_CHOICES, true);
  const narrow = settingsFor(NO_CHOICES, false);

  it('are none where it is wide, and the device ID where it is narrow', () => {
    expect(visibleColumns(wide)).toEqual(DEVICE_COLUMNS);
    expect(visibleColumns(narrow)).toEqual(DEVICE_COLUMNS.filter((column) => column !== 'deviceId'));
  });

  it.each([
    ['moved', moveColumn(narrow, 'status', 'rowNumber')],
    ['resized', resizeColumn(narrow, 'status', 200)],
    ['reset', NO_CHOICES],
  ])('are still decided by it after columns were %s', (_how, changed) => {
    const kept = choicesOf(changed, narrow, NO_CHOICES);
    expect(kept).toEqual({ ...changed, hidden: null });
    expect(readColumnChoices(JSON.stringify(kept))).toEqual(kept);
  });

  it('are decided by the person once one was shown or hidden', () => {
    const shown = choicesOf(toggleColumn(narrow, 'deviceId'), narrow, NO_CHOICES);
    expect(settingsFor(shown, false).hidden).toEqual([]);
    const hidden = choicesOf(toggleColumn(wide, 'cause'), wide, NO_CHOICES);
    expect(settingsFor(readColumnChoices(JSON.stringify(hidden)), false).hidden).toEqual(['cause']);
  });
});
