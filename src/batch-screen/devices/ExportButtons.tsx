import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { csvLines, type ExportColumn } from '../../batch/csv.ts';
import type { DeviceList } from '../../batch/device-index.ts';
import { saveFile } from './save-file.ts';
import { usePrintTable } from './use-print-table.ts';

const useStyles = makeStyles({
  empty: { position: 'absolute' }, // takes no room, and no gap
});

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
  const styles = useStyles();
  const intl = useIntl();
  usePrintTable(rows, columns);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const save = async () => {
    setState('busy');
    try {
      await saveFile(fileName, 'text/csv;charset=utf-8', csvLines(rows, columns));
      setState('ready');
    } catch {
      setState('failed'); // too little memory, most likely
    }
  };
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={state === 'busy' || rows.length === 0}
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
      <span role="status" className={state === 'failed' ? undefined : styles.empty}>
        {state === 'failed' && <FormattedMessage id="export.failed" />}
      </span>
    </>
  );
}
