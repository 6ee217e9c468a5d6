import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';

import { csvLines } from '../../../devices/csv.ts';
import { CommandButton } from '../../../ui/commands/CommandButton.tsx';
import { CommandStatus } from '../../../ui/commands/CommandStatus.tsx';
import { saveFile } from './save-file.ts';
import { usePrintTable, type Printed } from './use-print-table.ts';

/** So many fill some hundred pages; a browser takes minutes for 100,000, without a word. */
const LONG_PRINT_ROWS = 5_000;

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex', gap: tokens.spacingHorizontalXXS },
});

/** The filtered list out of here: as a CSV file, or on paper. */
export function ExportButtons({ fileName, ...printed }: Printed & { fileName: string }) {
  const styles = useStyles();
  const intl = useIntl();
  const { rows, columns } = printed;
  usePrintTable(printed);
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  /** How many rows were warned of; the warning holds for no other number. */
  const [warnedOf, setWarnedOf] = useState<number | null>(null);
  const isWarned = warnedOf === rows.length;
  const print = () => {
    const isLong = rows.length > LONG_PRINT_ROWS && !isWarned;
    setWarnedOf(isLong ? rows.length : null);
    if (!isLong) window.print();
  };
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
    <span className={styles.root}>
      <CommandButton
        label={intl.formatMessage({ id: 'export.csv' })}
        icon={<ArrowDownloadRegular />}
        disabledFocusable={state === 'busy' || rows.length === 0}
        onClick={() => void save()}
      />
      <CommandButton
        label={intl.formatMessage({ id: 'export.print' })}
        icon={<PrintRegular />}
        disabledFocusable={rows.length === 0}
        onClick={print}
      />
      <CommandStatus>
        {state === 'failed' && <FormattedMessage id="export.failed" />}
        {isWarned && <FormattedMessage id="export.longPrint" values={{ count: rows.length }} />}
      </CommandStatus>
    </span>
  );
}
