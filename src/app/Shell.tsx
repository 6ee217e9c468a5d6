import { makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';

import { AccountMenu } from '../auth/screens/AccountMenu.tsx';
import { useSession } from '../auth/session-context.ts';
import type { Notice } from '../config/settings.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { LookUpLink } from './LookUpLink.tsx';
import { SessionScreens } from './SessionScreens.tsx';
import type { PageStart } from './start/page-start.ts';

const useStyles = makeStyles({
  root: {
    minHeight: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    '@media print': { minHeight: 0 }, // the printed table follows on the same page
  },
  // The account menu opens over the page.
  header: { position: 'relative', zIndex: 1, '@media print': { display: 'none' } },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    minHeight: '48px',
    paddingInline: 'clamp(16px, 2.5vw, 24px)',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    flexShrink: 0,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
  },
  notice: {
    paddingInline: 'clamp(16px, 2.5vw, 24px)',
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // The notice, where it fits beside the name.
  middle: {
    flexGrow: 1,
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  runsAsApp: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  noticeLink: { color: tokens.colorBrandForegroundLink },
  main: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    paddingInline: 'clamp(16px, 2.5vw, 24px)',
    paddingBlock: tokens.spacingVerticalS,
  },
});

/** The frame around every screen. Its dimensions are those of the skeleton in index.html. */
export function Shell({ start }: { start: PageStart }) {
  const styles = useStyles();
  const { settings } = start;
  const { state } = useSession();
  const isWide = useMediaQuery('(min-width: 1024px)');
  const notice = settings.notice && <NoticeLine notice={settings.notice} />;
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link href="/" className={styles.name}>
            <img src="/favicon.svg" alt="" width="20" height="20" />
            <FormattedMessage id="app.name" />
          </Link>
          <div className={styles.middle}>{isWide && notice}</div>
          <LookUpLink />
          {state.status === 'signed-in' && <AccountMenu account={state.account} />}
          {state.status === 'app' && (
            <span className={styles.runsAsApp}>
              <FormattedMessage id="app.runsAsApp" />
            </span>
          )}
        </div>
        {notice && !isWide && <div className={styles.notice}>{notice}</div>}
      </header>
      <main className={styles.main}>
        <SessionScreens start={start} />
      </main>
    </div>
  );
}

function NoticeLine({ notice: { text, href } }: { notice: Notice }) {
  const styles = useStyles();
  if (href === null) return text;
  return (
    <a href={href} className={styles.noticeLink}>
      {text}
    </a>
  );
}
