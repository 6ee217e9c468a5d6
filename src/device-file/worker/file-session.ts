import { checkDevices } from '../checks/check-devices.ts';
import { type DecodedDevice, decodeDevice, verifyDevice } from '../decoded-device.ts';
import type { DeviceFile } from '../device-file.ts';
import { matchDevices } from '../match/match-devices.ts';
import { readDeviceFile } from '../read/read-device-file.ts';
import { MAX_FILE_BYTES, unreadableFile } from '../read/unreadable-file.ts';
import { annotatedBlob } from './annotated-blob.ts';
import { DeviceFileError } from './device-file-error.ts';
import type { CallName, Calls, OpenRequest, Reply, Request, ShownDevice } from './protocol.ts';
import { sendAgainFiles } from './send-again-files.ts';

/** What the worker does for the page, by the name of the call. */
export type FileSession = {
  readonly [Name in CallName]: (
    ask: Calls[Name]['ask'],
  ) => Calls[Name]['answer'] | Promise<Calls[Name]['answer']>;
};

/** Devices in a message: some milliseconds for the page to take in. */
const BATCH = 500;

/** One file with its hashes, for as long as the worker lives. */
export function createFileSession(post: (reply: Reply) => void): FileSession {
  let file: DeviceFile | undefined;
  let devices: DecodedDevice[] = [];
  const remarks = () => [...(file?.remarks ?? []), ...checkDevices(devices)];
  return {
    open: async (request) => {
      file = await readFile(request);
      devices = [];
      for (let from = 0; from < file.devices.length; from += BATCH) {
        const batch = file.devices.slice(from, from + BATCH);
        const decoded = batch.map((device) => decodeDevice(device, request.now));
        post({ kind: 'devices', devices: decoded.map(shownDevice) });
        devices = devices.concat(decoded);
      }
      const { devices: read, ...summary } = file;
      return { ...summary, deviceCount: read.length };
    },
    check: remarks,
    verify: async () => {
      for (let from = 0; from < devices.length; from += BATCH) {
        const batch = devices.slice(from, from + BATCH);
        if (batch.every(({ hash }) => hash === undefined)) continue;
        const verified = await Promise.all(batch.map(verifyDevice));
        devices.splice(from, BATCH, ...verified);
        post({ kind: 'hashes', from, hashes: verified.map(({ hash }) => hash) });
      }
      return remarks();
    },
    match: ({ serialNumber, productKey }) => {
      const columns = { serialNumber, productKey };
      return matchDevices(devices, {
        length: serialNumber.length,
        identity: (index, member) => columns[member][index] ?? '',
      });
    },
    sendAgain: (choices) => sendAgainFiles(devices, choices),
    annotatedCopy: (request) => annotatedBlob(file?.header, devices, request),
  };
}

async function readFile({ file, language, encoding }: OpenRequest): Promise<DeviceFile> {
  const { name, size } = file;
  if (size > MAX_FILE_BYTES) return unreadableFile(name, 'too-large');
  const bytes = await file.arrayBuffer().catch((cause: unknown) => {
    throw new DeviceFileError('unreadable', { cause });
  });
  return readDeviceFile(new Uint8Array(bytes), { name, language, encoding });
}

function shownDevice({ line, values, hash }: DecodedDevice): ShownDevice {
  const { hardwareHash: _secret, ...shown } = values;
  return { line, values: shown, hash };
}

/** Answers one request; never rejects. */
export async function replyTo<Name extends CallName>(
  { id, name, ask }: Request<Name>,
  session: FileSession,
): Promise<Reply> {
  try {
    return { kind: 'answer', id, answer: await session[name](ask) };
  } catch (error) {
    return { kind: 'problem', id, problem: error instanceof DeviceFileError ? error.problem : 'failed' };
  }
}
