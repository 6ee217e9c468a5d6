import address from './device-file.worker.ts?worker&url';
import { WORKER_POLICY } from './worker-policy.ts';

/** What is used of Trusted Types, which TypeScript does not know. */
interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

// Browsers without Trusted Types have no factory. A second policy of this name would be refused.
const factory: PolicyFactory | undefined = Reflect.get(globalThis, 'trustedTypes');
const policy = factory?.createPolicy(WORKER_POLICY, {
  createScriptURL: (url) => {
    if (url !== address) throw new TypeError('Not the worker of this app.');
    return url;
  },
});

/** Starts the one worker that the page's policy lets run (docs/csv-files.md#worker). */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: 'device-file' });
}
