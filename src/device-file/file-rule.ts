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
  | 'over-limit';

/** What a check of the devices may find; the checks themselves are in src/device-file/checks. */
export type CheckRule = 'placeholder-serial';

export type FileRule = ReadingRule | CheckRule;
