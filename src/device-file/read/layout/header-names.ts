import type { FileField } from '../../device-file.ts';

/** The spellings met in the wild, folded by `foldName` (docs/csv-files.md#header-names). */
const NAMES: Readonly<Record<FileField, readonly string[]>> = {
  serialNumber: ['deviceserialnumber', 'serialnumber', 'serial'],
  productId: ['windowsproductid', 'productkey', 'pkid', 'productid'],
  hardwareHash: ['hardwarehash', 'hwhash', 'devicehash', 'hardwareid'],
  manufacturer: ['manufacturername', 'devicemanufacturer', 'manufacturer', 'oemmanufacturername', 'make'],
  model: ['devicemodel', 'model', 'modelname'],
  groupTag: ['grouptag', 'orderid', 'orderidentifier', 'purchaseorderid'],
  assignedUser: ['assigneduser'],
};

const isField = (name: string): name is FileField => Object.hasOwn(NAMES, name);

export const FILE_FIELDS: readonly FileField[] = Object.keys(NAMES).filter(isField);

const FIELD_OF_NAME: ReadonlyMap<string, FileField> = new Map(
  FILE_FIELDS.flatMap((field) => NAMES[field].map((name) => [name, field] as const)),
);

/** Without case, white space, "_", "-", and invisible characters such as a byte order mark. */
export const foldName = (name: string): string => name.replace(/[\s_\-\p{Cf}\0]/gu, '').toLowerCase();

/** What a column of this name holds; `undefined` for an unknown name. Cheap for serial numbers: no name has a digit. */
export const fieldOfName = (name: string): FileField | undefined =>
  /\d/.test(name) ? undefined : FIELD_OF_NAME.get(foldName(name));
