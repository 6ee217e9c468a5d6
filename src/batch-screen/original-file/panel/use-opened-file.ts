import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { FileEncoding, FileRemark } from '../../../device-file/device-file.ts';
import { DeviceFileError, type FileProblem } from '../../../device-file/worker/device-file-error.ts';
import { openDeviceFile, type OpenedDeviceFile } from '../../../device-file/worker/open-device-file.ts';

export type FileState =
  | { readonly kind: 'reading'; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: FileProblem }
  /** `isVerified`: the checksums of the hashes were compared. */
  | {
      readonly kind: 'open';
      readonly opened: OpenedDeviceFile;
      readonly remarks: readonly FileRemark[];
      readonly isVerified: boolean;
    };

const READING: FileState = { kind: 'reading', count: 0 };

/** Opens the file in its worker, which ends with the component or with another file or encoding. */
export function useOpenedFile(file: File, encoding: FileEncoding | undefined): FileState {
  const { locale } = useIntl();
  const [state, setState] = useState({ file, encoding, now: READING });
  if (state.file !== file || state.encoding !== encoding) setState({ file, encoding, now: READING });

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const show = (now: FileState) => {
      if (!signal.aborted) setState({ file, encoding, now });
    };
    openAndVerify(file, { language: locale, encoding, now: Date.now(), signal }, show).catch(
      (error: unknown) =>
        show({ kind: 'problem', problem: error instanceof DeviceFileError ? error.problem : 'failed' }),
    );
    return () => ending.abort();
  }, [file, encoding, locale]);
  return state.now;
}

type Options = Parameters<typeof openDeviceFile>[1];

async function openAndVerify(file: File, options: Options, show: (state: FileState) => void): Promise<void> {
  const opened = await openDeviceFile(file, {
    ...options,
    onProgress: (count) => show({ kind: 'reading', count }),
  });
  show({ kind: 'open', opened, remarks: opened.summary.remarks, isVerified: false });
  if (opened.devices.length === 0) return;
  const remarks = await opened.call('verify', null);
  show({ kind: 'open', opened, remarks, isVerified: true });
}
