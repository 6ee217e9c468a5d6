import type { IntlShape } from 'react-intl';

import type { Cause } from '../../devices/causes.ts';

export const causeName = (intl: IntlShape, cause: Cause): string =>
  intl.formatMessage({ id: `cause.${cause}` });
