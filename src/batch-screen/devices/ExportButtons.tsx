import { Button } from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { csvLines, type ExportColumn } from '../../batch/csv.ts';
import type { DeviceList } from '../../batch/device-index.ts';
import { saveFile } from './save-file.ts';
import { usePrintTable } from './use-print-table.ts';

/** The filtered list out of here: as a CSV file, or on paper. */
export function ExportButtons({
  rows,
  columns,
  fileName,
}: {
  rows: DeviceList;
  columns: readonly ExportColumn[];
  fileName: string;
}) {
  const intl = useIntl();
  usePrintTable(rows, columns);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    await saveFile(fileName, 'text/csv;charset=utf-8', csvLines(rows, columns));
    setBusy(false);
  };
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={busy || rows.length === 0}
        aria-label={intl.formatMessage({ id: 'export.csv' })}
        title={intl.formatMessage({ id: 'export.csv' })}
        onClick={() => void save()}
      />
      <Button
        icon={<PrintRegular />}
        disabledFocusable={rows.length === 0}
        aria-label={intl.formatMessage({ id: 'export.print' })}
        title={intl.formatMessage({ id: 'export.print' })}
        onClick={() => window.print()}
      />
    </>
  );
}
