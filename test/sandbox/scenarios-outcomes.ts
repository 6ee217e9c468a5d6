import { customerNamed, HOSTILE_COMPANY } from './customers.ts';
import { json } from './reply.ts';
import { batchBody, stillRunning } from './sample-batches.ts';
import { failed, sampleDevices, type DeviceRow } from './sample-devices.ts';
import type { StatusCall, Scenario } from './scenario.ts';
import { ENDED } from './scenarios-batches.ts';

const customerId = customerNamed('Coho Vineyard').id;
const TWELVE = sampleDevices(77, 12);
const NO_ERRORS = [
  { errorCode: 0 },
  { errorCode: '0', errorDescription: 'None' },
  { errorCode: 'Success', errorDescription: '' },
  { errorCode: 'None', errorDescription: ' ' },
];

function withoutError(row: DeviceRow, index: number): DeviceRow {
  return { ...row, ...NO_ERRORS[index % NO_ERRORS.length] };
}

const endedAs = (status: string, rows: readonly DeviceRow[]) => (call: StatusCall) =>
  json(batchBody(call.trackingId, status, rows, ENDED));

/** Text whose bidirectional controls end an isolation and reorder the text after it. */
const reordering = (text: string) => `${text}\u2069\u202e`;

const HOSTILE_ROWS = TWELVE.slice(0, 3).map((row, index): DeviceRow => {
  const serialNumber = ['\ud800x', reordering('5CG4'), 'מחשב 7'][index] ?? '';
  const code = [reordering('808'), '806\ud800'][index];
  const named = { ...row, serialNumber, productKey: reordering('PKID'), deviceId: reordering('ID') };
  return code === undefined
    ? stillRunning(named)
    : failed(named, { code, name: reordering('ZtdSomethingNew') });
});

/** One row for each error of docs/partner-center-api.md#device-error-codes, then what no document knows. */
const EVERY_ERROR = [
  ['802', 'InvalidZtdHardwareHash'],
  ['', 'HashNot4k'],
  ['803', 'MissingZtdSerialNumberAndProductKey'],
  ['', 'ZtdDeviceDuplicated'],
  ['812', 'ZtdDeviceNotFound'],
  ['813', 'ZtdDeviceIsNotUnique'],
  ['809', 'ZtdProfileIsNotRegistered'],
  ['807', 'ZtdDeviceIsNotRegistered'],
  ['wadp003', ''],
  ['wadp009', ''],
  ['wadp008', ''],
  ['808', 'ZtdDeviceAssignedToOtherTenant'],
  ['811', 'ZtdDeviceRegisteredByOtherTenant'],
  ['810', 'ZtdProfileAssignedToOtherTenant'],
  ['814', 'ZtdDeviceAlreadyAadRegistered'],
  ['908', 'HardwareMismatch'],
  ['815', 'ZtdDeviceHasNoAssignedProfile'],
  ['801', 'InvalidZtdRequestBody'],
  ['640', 'StorageError'],
  ['900421', ''],
  ['806', 'ZtdDeviceAlreadyAssigned'],
  ['', ''],
  ['806', 'ZtdDeviceAssignedToOtherTenant'], // code and name disagree
  ['999', 'ZtdSomethingNew'],
] as const;

const EVERY_CAUSE = sampleDevices(78, EVERY_ERROR.length).map((row, index) => {
  const [code, name] = EVERY_ERROR[index] ?? ['', ''];
  return failed(row, { code, name });
});

/** Answers that contradict themselves or leave rows without a result, and hostile texts. */
export const ODD_OUTCOMES: readonly Scenario[] = [
  {
    id: 'errors-no-rows',
    trackingId: '5b000001-3f4e-4a6b-8c17-91d2e3f4a5b1',
    customerId,
    title: 'Finished with errors, without rows',
    whatToExpect: 'Headline and title both speak of errors, although no device is listed.',
    answer: endedAs('finished_with_errors', []),
  },
  {
    id: 'errors-unexplained',
    trackingId: '5b000002-3f4e-4a6b-8c17-91d2e3f4a5b2',
    customerId,
    title: 'Finished with errors, all rows well',
    whatToExpect: '12 rows that all succeeded in a batch that says finished_with_errors.',
    answer: endedAs('finished_with_errors', TWELVE),
  },
  {
    id: 'undecided',
    trackingId: '5b000003-3f4e-4a6b-8c17-91d2e3f4a5b3',
    customerId,
    title: 'Finished with rows undecided',
    whatToExpect: 'The batch is over, but six of its 12 rows never got a result.',
    answer: endedAs(
      'finished',
      TWELVE.map((row, index) => (index % 2 === 0 ? row : stillRunning(row))),
    ),
  },
  {
    id: 'no-error-words',
    trackingId: '5b000004-3f4e-4a6b-8c17-91d2e3f4a5b4',
    customerId,
    title: 'Codes that say that there is no error',
    whatToExpect: '12 rows with 0, None or Success instead of an error: all of them succeeded.',
    answer: endedAs('finished', TWELVE.map(withoutError)),
  },
  {
    id: 'every-cause',
    trackingId: '5b000006-3f4e-4a6b-8c17-91d2e3f4a5b6',
    customerId,
    title: 'Every error there is',
    whatToExpect: 'One device for each known error, one whose code and name disagree, one that nobody knows.',
    answer: endedAs('finished_with_errors', EVERY_CAUSE),
  },
  {
    id: 'hostile-text',
    trackingId: '5b000005-3f4e-4a6b-8c17-91d2e3f4a5b5',
    customerId: customerNamed(HOSTILE_COMPANY).id,
    title: 'Texts that reorder the text around them',
    whatToExpect: 'Bidirectional controls and half characters in every text: no sentence is reordered.',
    answer: ({ trackingId }) =>
      json(batchBody(trackingId, reordering('paused_for_review'), HOSTILE_ROWS, ENDED)),
  },
];
