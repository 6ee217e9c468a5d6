/** The only Trusted Types policy that the page's headers allow (docs/csv-files.md#worker). */
export const WORKER_POLICY = 'device-file-worker';
