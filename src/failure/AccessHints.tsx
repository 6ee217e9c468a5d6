import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';

import { useSession } from '../auth/session-context.ts';
import type { PartnerCenterError } from '../partner-center/failures/failure.ts';
import { findingsFor } from '../partner-center/failures/refusals.ts';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
  },
  cell: {
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInlineEnd: tokens.spacingHorizontalL,
    verticalAlign: 'top',
    textAlign: 'start',
  },
});

/** What may be wrong after a refusal, the most likely first, and who can fix it. */
export function AccessHints({ error }: { error: PartnerCenterError }) {
  const styles = useStyles();
  const findings = findingsFor(error, useSession().state.status === 'app');
  if (findings.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            <FormattedMessage id="access.diagnoses" />
          </th>
          <th scope="col" className={styles.cell}>
            <FormattedMessage id="access.resolvers" />
          </th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ diagnosis, resolver }) => (
          <tr key={diagnosis}>
            <td className={styles.cell}>
              <FormattedMessage id={`access.diagnosis.${diagnosis}`} />
            </td>
            <td className={styles.cell}>
              <FormattedMessage id={`access.resolver.${resolver}`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
