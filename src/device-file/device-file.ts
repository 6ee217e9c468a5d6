import type { FileRule } from './file-rule.ts';

/** What a column holds (docs/csv-files.md#header-names). */
export type FileField =
  | 'serialNumber'
  | 'productId'
  | 'hardwareHash'
  | 'manufacturer'
  | 'model'
  | 'groupTag'
  | 'assignedUser';

/** What wrote the file, as far as its columns and bytes tell (docs/csv-files.md#shapes). */
export type FileShape =
  | 'partner-center' // the five columns that Partner Center asks for
  | 'autopilot-info' // Get-WindowsAutopilotInfo: serial, product ID, hash; with or without a group tag
  | 'autopilot-info-partner' // the same with -Partner: Partner Center's columns in UTF-16
  | 'diagnostics' // DeviceHash_….csv of Windows itself
  | 'intune' // group tag and assigned user
  | 'order-id' // the group tag under its former name
  | 'identifiers' // maker, model, serial, without a header
  | 'managed-desktop'
  | 'cipp'
  | 'configmgr-report'
  | 'translated' // a header in another language: columns taken by position
  | 'no-header' // columns recognised by what they hold
  | 'other-columns' // known column names in an arrangement of its own
  | 'export' // a list of devices without an identifier that could be uploaded
  | 'unknown'; // not a device file, or not text: the remarks say which

/** The code pages that Windows calls ANSI: what a file without any mark may be in (docs/csv-files.md#encodings). */
export type AnsiEncoding =
  | 'windows-874'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1252'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'
  | 'windows-1258'
  | 'big5'
  | 'euc-kr'
  | 'gb18030'
  | 'shift_jis';

/** By its name in the Encoding Standard. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | AnsiEncoding;

/**
 * One device of the file. `line` is the physical line, from 1; `values` hold the cells' text as it stands (no byte order
 * mark, no NUL), '' where the cell is empty or the column missing; `cells` are all cells of the line.
 */
export interface FileDevice {
  readonly line: number;
  readonly values: Readonly<Record<FileField, string>>;
  readonly cells: readonly string[];
}

export interface FileHeader {
  readonly line: number;
  readonly cells: readonly string[];
  /** Per cell: what the column holds; `undefined` for a column without a known name. */
  readonly fields: readonly (FileField | undefined)[];
}

/** What a line is that holds no device. */
export type OtherLineKind =
  | 'blank' // nothing, or white space
  | 'empty-cells' // separators only
  | 'header' // the header, and any later line that repeats it
  | 'separator-hint' // Excel's "sep=;"
  | 'type-line' // Export-Csv's "#TYPE …"
  | 'preamble' // titles before the header
  | 'example' // an example row of a template
  | 'explanation' // the prose of a template
  | 'continued' // the rest of a row whose quoted cell holds line breaks
  | 'damaged' // cells that cannot be told, control characters, or longer than any row
  | 'not-read'; // in a file without columns that are known

export interface OtherLine {
  readonly line: number;
  readonly kind: OtherLineKind;
}

/** One thing to say about the file: its rule, the physical lines, the column. Words live in src/i18n. */
export interface FileRemark {
  readonly rule: FileRule;
  readonly lines: readonly number[];
  readonly field?: FileField;
  /** A name or value that the sentence quotes; never a hardware hash. */
  readonly detail?: string;
}

export interface DeviceFile {
  readonly name: string;
  readonly shape: FileShape;
  readonly encoding: FileEncoding;
  readonly separator: ',' | ';' | '\t';
  readonly header: FileHeader | undefined;
  readonly devices: readonly FileDevice[];
  /** Every line that holds no device, in order. */
  readonly otherLines: readonly OtherLine[];
  /** What must be said about reading the file. */
  readonly remarks: readonly FileRemark[];
}
