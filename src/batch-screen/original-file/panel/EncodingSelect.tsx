import { FormattedMessage, useIntl } from 'react-intl';

import type { FileEncoding } from '../../../device-file/device-file.ts';
import { Select } from '../../../ui/controls/Select.tsx';

const ENCODINGS = [
  'utf-8',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'big5',
  'gb18030',
  'shift_jis',
  'euc-kr',
  'utf-16le',
  'utf-16be',
] as const satisfies readonly FileEncoding[];

interface Props {
  readonly encoding: FileEncoding;
  readonly onEncoding: (encoding: FileEncoding) => void;
}

/** To be offered where the encoding is a guess. */
export function EncodingSelect({ encoding, onEncoding }: Props) {
  const intl = useIntl();
  return (
    <div className="encoding">
      <span className="quiet">
        <FormattedMessage id="file.encodingHint" />
      </span>
      <Select
        aria-label={intl.formatMessage({ id: 'file.encoding' })}
        value={encoding}
        onChange={(value) => {
          const chosen = ENCODINGS.find((known) => known === value);
          if (chosen) onEncoding(chosen);
        }}
      >
        {ENCODINGS.map((known) => (
          <option key={known} value={known}>
            {intl.formatMessage({ id: `file.encodings.${known}` })}
          </option>
        ))}
      </Select>
    </div>
  );
}
