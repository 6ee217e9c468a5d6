import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';

import { takesFocus } from '../ui/heading-focus.ts';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '640px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXL,
  },
  heading: {
    ...typographyStyles.title2,
    outlineStyle: 'none',
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
  },
  link: { color: tokens.colorBrandForegroundLink },
});

/** For an address that is neither the start page nor a batch. */
export function NotFoundScreen() {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <div className={mergeClasses('card', styles.root)}>
      <title>{intl.formatMessage({ id: 'app.notFoundTitle' })}</title>
      <h1 ref={takesFocus} tabIndex={-1} className={styles.heading}>
        <FormattedMessage id="app.notFoundTitle" />
      </h1>
      <p>
        <FormattedMessage id="app.notFoundText" />
      </p>
      <span>
        <Link href="/" className={styles.link}>
          <FormattedMessage id="app.toStart" />
        </Link>
      </span>
    </div>
  );
}
