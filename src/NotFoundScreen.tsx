import { Body1, Title2, makeStyles, tokens } from '@fluentui/react-components';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'wouter';

const useStyles = makeStyles({
  heading: { margin: 0, marginBottom: tokens.spacingVerticalM },
  link: { color: tokens.colorBrandForegroundLink },
});

/** An address that is neither the start page nor a batch. */
export function NotFoundScreen() {
  const styles = useStyles();
  const intl = useIntl();
  return (
    <>
      <title>{intl.formatMessage({ id: 'app.notFoundTitle' })}</title>
      <Title2 as="h1" block className={styles.heading}>
        <FormattedMessage id="app.notFoundTitle" />
      </Title2>
      <Body1 as="p">
        <FormattedMessage id="app.notFoundText" />
      </Body1>
      <Body1>
        <Link href="/" className={styles.link}>
          <FormattedMessage id="app.toStart" />
        </Link>
      </Body1>
    </>
  );
}
