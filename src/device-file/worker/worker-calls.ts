import { DeviceFileError } from './device-file-error.ts';
import type { CallName, Calls, Reply } from './protocol.ts';

export interface WorkerCalls {
  /** Rejects with `DeviceFileError`, also when the worker ends before its answer. */
  readonly call: <Name extends CallName>(
    name: Name,
    ask: Calls[Name]['ask'],
  ) => Promise<Calls[Name]['answer']>;
  /** Ends the worker and with it all that it knows. */
  readonly close: () => void;
}

interface Waiting {
  readonly resolve: (answer: MessageEvent['data']) => void;
  readonly reject: (error: DeviceFileError) => void;
}

export type BatchReply = Extract<Reply, { readonly kind: 'devices' | 'hashes' }>;

/** Pairs what is asked of a worker with its answers; what comes in batches before them goes to `onBatch`. */
export function workerCalls(worker: Worker, onBatch: (batch: BatchReply) => void): WorkerCalls {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let hasEnded = false;

  const close = () => {
    hasEnded = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new DeviceFileError('failed'));
    waiting.clear();
  };
  worker.addEventListener('error', close);
  worker.addEventListener('messageerror', close);
  worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
    if (reply.kind === 'devices' || reply.kind === 'hashes') onBatch(reply);
    else {
      const { id } = reply;
      if (reply.kind === 'answer') waiting.get(id)?.resolve(reply.answer);
      else waiting.get(id)?.reject(new DeviceFileError(reply.problem));
      waiting.delete(id);
    }
  });
  return {
    call: (name, ask) =>
      new Promise((resolve, reject) => {
        if (hasEnded) reject(new DeviceFileError('failed'));
        else {
          lastId += 1;
          waiting.set(lastId, { resolve, reject });
          worker.postMessage({ id: lastId, name, ask });
        }
      }),
    close,
  };
}
