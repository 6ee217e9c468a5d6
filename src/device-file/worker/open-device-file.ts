import type { FileEncoding } from '../device-file.ts';
import type { FileSummary, ShownDevice } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import { type BatchReply, type WorkerCalls, workerCalls } from './worker-calls.ts';

export interface OpenOptions {
  /** Of the person, as a BCP 47 tag: decides which code page is likely. */
  readonly language: string;
  /** What they chose instead of the guess. */
  readonly encoding?: FileEncoding | undefined;
  /** In epoch milliseconds. */
  readonly now: number;
  /** Aborting ends the worker, and reading with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called with the number of devices so far, every few hundred devices. */
  readonly onProgress?: (deviceCount: number) => void;
}

/** A file that was read. Its hashes stay in the worker until `close`. */
export interface OpenedDeviceFile extends WorkerCalls {
  readonly summary: FileSummary;
  /** In the order of their lines; after `call('verify', null)` with hashes whose checksums were compared. */
  readonly devices: readonly ShownDevice[];
}

/** Reads a file in a worker of its own; nothing of it leaves the browser. Rejects with `DeviceFileError`. */
export async function openDeviceFile(
  file: File,
  { language, encoding, now, signal, onProgress }: OpenOptions,
): Promise<OpenedDeviceFile> {
  signal?.throwIfAborted();
  const devices: ShownDevice[] = [];
  const { call, close } = workerCalls(startWorker(), (batch) => {
    takeBatch(devices, batch);
    if (batch.kind === 'devices') onProgress?.(devices.length);
  });
  signal?.addEventListener('abort', close, { once: true });
  try {
    const summary = await call('open', { file, language, encoding, now });
    return { summary, devices, call, close };
  } catch (error) {
    close();
    signal?.throwIfAborted();
    throw error;
  }
}

function takeBatch(devices: ShownDevice[], batch: BatchReply): void {
  if (batch.kind === 'devices') devices.push(...batch.devices);
  else {
    for (const [offset, hash] of batch.hashes.entries()) {
      const index = batch.from + offset;
      const device = devices[index];
      if (device) devices[index] = { ...device, hash };
    }
  }
}
