import type { Batch } from '../../../src/batch/batch.ts';
import { decodeBatchStatus } from '../../../src/partner-center/decode/decode-batch-status.ts';

export const IDS = {
  customerId: '47021739-3426-40bf-9601-61b4b6d7c793',
  trackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
};

/** Microsoft's documented example, word for word. */
export const DOCUMENTED = {
  batchTrackingId: '0127ed8e-ff72-4983-a3d8-e8d8bd378932',
  status: 'finished',
  startedTime: '2017-07-25T10:00:00',
  completedTime: '2017-07-25T10:10:00',
  devicesStatus: [
    {
      serialNumber: '1234567890',
      productKey: '12345-67890-09876-54321-13579',
      status: 'finished_with_errors',
      errorCode: '808',
      errorDescription: 'ZtdDeviceAssignedToOtherTenant',
      attributes: { objectType: 'DeviceUploadDetails' },
    },
  ],
  attributes: { objectType: 'BatchUploadDetails' },
};

/** Decodes what must be a batch. */
export function decode(body: unknown): Batch {
  const batch = decodeBatchStatus(body);
  if (batch === null) throw new Error('Not a batch');
  return batch;
}
