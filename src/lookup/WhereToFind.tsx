import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

const useStyles = makeStyles({
  details: { color: tokens.colorNeutralForeground2, paddingInline: tokens.spacingHorizontalXXS },
  summary: {
    width: 'fit-content',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    marginBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXS,
  },
  term: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  answer: { margin: `0 0 ${tokens.spacingVerticalS}` },
  example: {
    display: 'block',
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  // An ID wraps to a line of its own before it is broken.
  part: {
    display: 'inline-block',
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Explains where the IDs are found, without leaving the form. */
export function WhereToFind() {
  const styles = useStyles();
  const id = (chunks: ReactNode) => <span className={styles.part}>{chunks}</span>;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <FormattedMessage id="lookup.where" />
      </summary>
      <dl className={styles.list}>
        <dt className={styles.term}>
          <FormattedMessage id="lookup.customerId" />
        </dt>
        <dd className={styles.answer}>
          <FormattedMessage id="lookup.where.customerId" values={{ b: id }} />
        </dd>
        <dt className={styles.term}>
          <FormattedMessage id="lookup.trackingId" />
        </dt>
        <dd className={styles.answer}>
          <FormattedMessage id="lookup.where.trackingId" />
          <code className={styles.example}>
            <FormattedMessage id="lookup.where.example" values={{ b: id }} />
          </code>
        </dd>
      </dl>
    </details>
  );
}
