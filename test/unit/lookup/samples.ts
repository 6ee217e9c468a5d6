export const CUSTOMER = '47021739-3426-40bf-9601-61b4b6d7c793';
export const TRACKING = '0127ed8e-ff72-4983-a3d8-e8d8bd378932';
export const REQUEST = 'e88d014d-ab70-41de-90a0-f7fd1797267d';
export const CORRELATION = 'de894e18-f027-4ac0-8b5a-34f0c222af0c';
export const DEVICE = '11111111-2222-4333-8444-555555555555';

export const LOCATION = `/customers/${CUSTOMER}/batchJobStatus/${TRACKING}`;

/** What `curl -i` prints for an upload (docs/partner-center-api.md#location-header). */
export const RESPONSE = [
  'HTTP/1.1 202 Accepted',
  'Content-Length: 0',
  `Location: ${LOCATION}`,
  `MS-CorrelationId: ${CORRELATION}`,
  `MS-RequestId: ${REQUEST}`,
  'MS-CV: YrLe3w6BbUSMt1fi.0',
  'Date: Tue, 25 Jul 2017 17:52:41 GMT',
  '',
].join('\r\n');

/** What `curl -v` prints for an upload: both sides of the exchange, each line marked. */
export const VERBOSE_LOG = [
  '*   Trying 203.0.113.7:443...',
  `> POST /v1/customers/${CUSTOMER}/deviceBatches HTTP/2`,
  '> Host: api.partnercenter.microsoft.com',
  `> Authorization: Bearer ${DEVICE}`,
  `> MS-RequestId: ${REQUEST}`,
  `> MS-CorrelationId: ${CORRELATION}`,
  '>',
  '< HTTP/2 202',
  `< ms-requestid: ${REQUEST}`,
  `< ms-correlationid: ${CORRELATION}`,
  `< x-tenant-id: ${DEVICE}`,
  `< location: ${LOCATION}`,
  '<',
  '* Connection #0 to host api.partnercenter.microsoft.com left intact',
].join('\n');

export const STATUS_JSON = JSON.stringify(
  {
    batchTrackingId: TRACKING,
    status: 'finished',
    devicesStatus: [{ deviceId: DEVICE, serialNumber: '1234567890', errorCode: '808' }],
    attributes: { objectType: 'BatchUploadDetails' },
  },
  null,
  2,
);
