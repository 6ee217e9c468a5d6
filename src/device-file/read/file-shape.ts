import type { FileEncoding, FileField, FileShape } from '../device-file.ts';
import { foldName } from './layout/header-names.ts';
import type { TableLayout } from './layout/table-layout.ts';

export interface ShapeClues {
  readonly name: string;
  readonly layout: TableLayout;
  readonly encoding: FileEncoding;
  readonly deviceCount: number;
  readonly endsInLineEnd: boolean;
}

/** What wrote the file: by its columns in their order, then by its bytes (docs/csv-files.md#shapes). */
export function shapeOf(clues: ShapeClues): FileShape {
  const { found, fields, header } = clues.layout;
  switch (found) {
    case 'report':
      return 'configmgr-report';
    case 'by-position':
      return 'translated';
    case 'no-header':
      return fields.join() === 'manufacturer,model,serialNumber' ? 'identifiers' : 'no-header';
    case 'by-name':
      return shapeByName(clues, (header?.cells ?? []).map(foldName));
  }
}

function shapeByName(
  { name, layout, encoding, deviceCount, endsInLineEnd }: ShapeClues,
  names: readonly string[],
): FileShape {
  const isUtf16 = encoding === 'utf-16le' && layout.separator === ','; // Excel's "Unicode text" has tabs
  if (names.includes('oemmanufacturername')) return 'cipp';
  switch (withoutTrailing(layout.fields).join()) {
    case 'serialNumber,productId,hardwareHash,manufacturer,model':
      return isUtf16 ? 'autopilot-info-partner' : 'partner-center';
    case 'serialNumber,productId,hardwareHash': {
      const isDiagnostics = /^devicehash_/i.test(name) || (deviceCount === 1 && !endsInLineEnd && !isUtf16);
      return isDiagnostics ? 'diagnostics' : 'autopilot-info';
    }
    case 'serialNumber,productId,hardwareHash,groupTag':
      return names[3] === 'grouptag' ? 'autopilot-info' : 'order-id';
    case 'serialNumber,productId,hardwareHash,groupTag,assignedUser':
    case 'serialNumber,productId,hardwareHash,assignedUser':
      return 'intune';
    case 'manufacturer,model,serialNumber,hardwareHash':
      return 'managed-desktop';
    default:
      return canIdentify(layout.fields) ? 'other-columns' : 'export';
  }
}

function withoutTrailing(fields: TableLayout['fields']): TableLayout['fields'] {
  return fields.slice(0, fields.findLastIndex((field) => field !== undefined) + 1);
}

/** Whether the columns suffice for one of the combinations that Partner Center accepts (docs/csv-files.md#shapes). */
export function canIdentify(fields: readonly (FileField | undefined)[]): boolean {
  const tuple: readonly FileField[] = ['serialNumber', 'manufacturer', 'model'];
  return (
    fields.includes('hardwareHash') ||
    fields.includes('productId') ||
    tuple.every((field) => fields.includes(field))
  );
}
