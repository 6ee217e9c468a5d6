import { customerNamed } from './customers.ts';
import { autopilotInfoFile } from './device-files/original-file.ts';
import { json, jsonText } from './reply.ts';
import { batchBody, stillRunning } from './sample-batches.ts';
import type { DeviceRow } from './sample-devices.ts';
import { failed, failSome, sampleDevices } from './sample-devices.ts';
import type { StatusCall, Scenario } from './scenario.ts';
import { ENDED } from './scenarios-batches.ts';

const customerId = customerNamed('Alpine Ski House').id;
const running = { started: ENDED.started };
const TWELVE = failSome(sampleDevices(12, 12), 0.4, 12);

const FORTY = failSome(sampleDevices(41, 40), 0.2, 41);

const finishedWith = (rows: readonly DeviceRow[] | null | undefined) => (call: StatusCall) =>
  json(batchBody(call.trackingId, 'finished', rows, ENDED));

/** Answers in shapes that the service is known or feared to give (docs/partner-center-api.md#decoding-rules). */
export const ODD_SHAPES: readonly Scenario[] = [
  {
    id: 'devices-null',
    trackingId: '5a000001-7c3d-4e8f-9b21-d4f6a8c0e2b1',
    customerId,
    title: 'devicesStatus is null',
    whatToExpect: 'Finished, without a single row to show.',
    answer: finishedWith(null),
  },
  {
    id: 'devices-absent',
    trackingId: '5a000002-7c3d-4e8f-9b21-d4f6a8c0e2b2',
    customerId,
    title: 'devicesStatus is absent',
    whatToExpect: 'The same, with the field left out.',
    answer: finishedWith(undefined),
  },
  {
    id: 'devices-no-list',
    trackingId: '5a000020-7c3d-4e8f-9b21-d4f6a8c0e2d0',
    customerId,
    title: 'devicesStatus is no list',
    whatToExpect: 'An object instead of rows: not read as a batch without devices.',
    answer: ({ trackingId }) =>
      json({ ...batchBody(trackingId, 'finished', undefined, ENDED), devicesStatus: { count: 12 } }),
  },
  {
    id: 'other-batch',
    trackingId: '5a000021-7c3d-4e8f-9b21-d4f6a8c0e2d1',
    customerId,
    title: 'An answer about another batch',
    whatToExpect:
      'The tracking ID in it is not the one that was asked for: an error, and its rows are not shown.',
    answer: () => json(batchBody('5a000022-7c3d-4e8f-9b21-d4f6a8c0e2d2', 'finished', TWELVE, ENDED)),
  },
  {
    id: 'large-numbers',
    trackingId: '5a000023-7c3d-4e8f-9b21-d4f6a8c0e2d3',
    customerId,
    title: 'Serial numbers as large numbers',
    whatToExpect: '12 rows; each serialNumber is a JSON number of 20 digits, all of which are shown.',
    answer: ({ trackingId }) => {
      const rows = TWELVE.map((row, index) => ({ ...row, serialNumber: `123456789012345678${10 + index}` }));
      const body = JSON.stringify(batchBody(trackingId, 'finished', rows, ENDED));
      return jsonText(body.replaceAll(/"(\d{20})"/g, '$1'));
    },
  },
  {
    id: 'hash-only',
    trackingId: '5a000003-7c3d-4e8f-9b21-d4f6a8c0e2b3',
    customerId,
    title: 'Hash-only upload',
    whatToExpect:
      '12 rows without serial number, product key or device ID: only their position tells them apart.',
    original: { name: 'AutopilotHWID.csv', bytes: () => autopilotInfoFile(TWELVE) },
    answer: finishedWith(
      TWELVE.map(({ serialNumber: _serial, productKey: _key, deviceId: _id, ...rest }) => rest),
    ),
  },
  {
    id: 'unreported',
    trackingId: '5a000024-7c3d-4e8f-9b21-d4f6a8c0e2d4',
    customerId,
    title: 'Fewer rows than devices sent',
    whatToExpect:
      '40 devices sent by hardware hash; 37 rows with serial numbers, which the file has in its hashes alone.',
    original: { name: 'AutopilotHWID-40.csv', bytes: () => autopilotInfoFile(FORTY) },
    answer: finishedWith(
      FORTY.filter((_, index) => ![7, 19, 33].includes(index)).map(
        ({ productKey: _key, deviceId: _id, ...rest }) => rest,
      ),
    ),
  },
  {
    id: 'numeric-code',
    trackingId: '5a000004-7c3d-4e8f-9b21-d4f6a8c0e2b4',
    customerId,
    title: 'Error codes as numbers',
    whatToExpect: '12 rows; each errorCode is a JSON number instead of text.',
    answer: finishedWith(
      TWELVE.map((row) => (row.errorCode === undefined ? row : { ...row, errorCode: Number(row.errorCode) })),
    ),
  },
  {
    id: 'in-progress',
    trackingId: '5a000005-7c3d-4e8f-9b21-d4f6a8c0e2b5',
    customerId,
    title: 'Rows in progress',
    whatToExpect: 'Processing for ever: of 12 rows, every second one says in-progress.',
    answer: ({ trackingId }) => {
      const rows = TWELVE.map((row, index) => (index % 2 === 0 ? row : stillRunning(row)));
      return json(batchBody(trackingId, 'processing', rows, running));
    },
  },
  {
    id: 'unknown-status',
    trackingId: '5a000006-7c3d-4e8f-9b21-d4f6a8c0e2b6',
    customerId,
    title: 'A status word nobody knows',
    whatToExpect: 'The batch says paused_for_review.',
    answer: ({ trackingId }) => json(batchBody(trackingId, 'paused_for_review', TWELVE, running)),
  },
  {
    id: 'duplicate-serials',
    trackingId: '5a000007-7c3d-4e8f-9b21-d4f6a8c0e2b7',
    customerId,
    title: 'Duplicate serial numbers',
    whatToExpect: '12 rows that share three serial numbers: each stays a row of its own.',
    answer: finishedWith(
      TWELVE.map((row, index) => ({
        ...row,
        serialNumber: ['PF3XK7Q2', '5CG4102VNB', 'JX8T4M3'][index % 3] ?? '',
      })),
    ),
  },
  {
    id: 'year-one',
    trackingId: '5a000008-7c3d-4e8f-9b21-d4f6a8c0e2b8',
    customerId,
    title: 'Times in year 0001',
    whatToExpect: 'Finished, with both times unset the way .NET writes it.',
    answer: ({ trackingId }) => json(batchBody(trackingId, 'finished', TWELVE)),
  },
  {
    id: 'byte-order-mark',
    trackingId: '5a000009-7c3d-4e8f-9b21-d4f6a8c0e2b9',
    customerId,
    title: 'UTF-8 byte order mark',
    whatToExpect: '12 rows; the body begins with the bytes EF BB BF.',
    answer: ({ trackingId }) =>
      jsonText(`\uFEFF${JSON.stringify(batchBody(trackingId, 'finished', TWELVE, ENDED))}`),
  },
  {
    id: 'many-codes',
    trackingId: '5a000010-7c3d-4e8f-9b21-d4f6a8c0e2c0',
    customerId,
    title: 'As many error codes as devices',
    whatToExpect: '10,000 devices, each failed with a code of its own.',
    answer: (call) =>
      finishedWith(
        sampleDevices(10, 10_000).map((row, index) =>
          failed(row, { code: String(10_000 + index), name: 'SandboxError' }),
        ),
      )(call),
  },
];
