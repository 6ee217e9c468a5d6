/** What reading a file may have to say; one line on each in docs/csv-files.md#rules. */
export type ReadingRule =
  // The file as a whole
  | 'empty-file'
  | 'workbook'
  | 'old-workbook'
  | 'pdf'
  | 'not-text'
  | 'too-large'
  // Characters
  | 'encoding-guessed'
  | 'mixed-encodings'
  | 'characters-lost'
  | 'nul-removed'
  // Columns
  | 'header-missing'
  | 'header-unknown'
  | 'header-spelling'
  | 'header-translated'
  | 'header-repeated'
  | 'column-twice'
  | 'columns-not-carried'
  | 'no-identifier-column'
  | 'report-recognised'
  | 'points-removed'
  // Lines
  | 'no-devices'
  | 'example-lines'
  | 'explanation-lines'
  | 'quote-never-closed'
  | 'quotes-removed'
  | 'cells-put-together'
  | 'surplus-cells'
  | 'garbled-lines'
  | 'line-too-long'
  | 'over-limit';

/** What the checks of the devices may find; the checks themselves are in src/device-file/checks. */
export type CheckRule =
  // Hardware hashes
  | 'hash-repairable'
  | 'hash-altered'
  | 'hash-cut-off'
  | 'hash-not-4k'
  | 'hash-not-base64'
  | 'hash-thin'
  | 'serial-differs-from-hash'
  | 'product-id-differs-from-hash'
  // Single values
  | 'combination-incomplete'
  | 'combination-undocumented'
  | 'placeholder-serial'
  | 'product-id-digits'
  | 'scientific-number'
  | 'turned-into-date'
  | 'digits-cut'
  | 'blanks-around'
  | 'formula-start'
  | 'comma-or-quote'
  | 'not-ascii'
  // Lines compared with each other
  | 'same-hash'
  | 'captured-twice'
  | 'same-device'
  | 'same-product-id'
  | 'spelling-differs'
  | 'zeros-lost';

export type FileRule = ReadingRule | CheckRule;
