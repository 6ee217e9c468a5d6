import { makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useIntl } from 'react-intl';
import { Link, useLocation } from 'wouter';

import { useSession } from '../auth/session-context.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';

/** Here the header has no room for words. */
const NARROW = '(max-width: 639px)';

const useStyles = makeStyles({
  root: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, textDecorationLine: 'none' },
});

/** The way from any screen to another batch. */
export function LookUpLink() {
  const styles = useStyles();
  const intl = useIntl();
  const [path] = useLocation();
  const { state } = useSession();
  const isNarrow = useMediaQuery(NARROW);
  if (path === '/' || (state.status !== 'signed-in' && state.status !== 'app')) return null;
  const name = intl.formatMessage({ id: 'app.openAnother' });
  return (
    <Link
      href="/"
      className={`button subtle ${styles.root}`}
      aria-label={isNarrow ? name : undefined}
      title={isNarrow ? name : undefined}
    >
      <span className="icon">
        <SearchRegular />
      </span>
      {isNarrow ? null : name}
    </Link>
  );
}
