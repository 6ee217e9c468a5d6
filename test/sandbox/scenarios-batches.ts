import { customerNamed } from './customers.ts';
import { partnerCenterFile } from './device-files/original-file.ts';
import { DOCUMENTED_EXAMPLE, documentedAnswer } from './documented-example.ts';
import { json } from './reply.ts';
import type { Timeline } from './sample-batches.ts';
import { batchAt, batchBody } from './sample-batches.ts';
import { failed, failSome, sampleDevices } from './sample-devices.ts';
import type { StatusCall, Scenario } from './scenario.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const OTHER_TENANT = { code: '808', name: 'ZtdDeviceAssignedToOtherTenant' };

const fourHundred: Timeline = {
  rows: failSome(sampleDevices(400, 400), 0.12, 400),
  queuedMs: 10 * SECOND,
  endMs: 2 * MINUTE,
  endStatus: 'finished_with_errors',
};
const tenMinutes: Timeline = {
  rows: sampleDevices(600, 200),
  queuedMs: 20 * SECOND,
  endMs: 10 * MINUTE,
  endStatus: 'finished',
};

export const running = (timeline: Timeline) => (call: StatusCall) =>
  json(batchAt(timeline, call.trackingId, call.firstAt, call.elapsedMs));

/** The times of a batch that ran for a minute, long ago. */
export const ENDED = { started: Date.UTC(2026, 10, 20, 9, 30), completed: Date.UTC(2026, 10, 20, 9, 31) };

export const USUAL_BATCHES: readonly Scenario[] = [
  {
    id: 'documented-example',
    ...DOCUMENTED_EXAMPLE,
    title: 'Microsoft’s documented example',
    whatToExpect: 'The batch says finished, but its one device failed: 808, registered to another tenant.',
    answer: () => documentedAnswer,
  },
  {
    id: 'four-hundred',
    trackingId: '8c4f2b1e-63d7-4a95-b0e8-1f7d5a2c9e34',
    customerId: customerNamed('Northwind Traders').id,
    title: '400 devices, running for two minutes',
    whatToExpect: 'Queued for ten seconds, then rows end one after the other; some of them fail.',
    original: { name: 'northwind-devices.csv', bytes: () => partnerCenterFile(fourHundred.rows) },
    lastsMs: fourHundred.endMs,
    answer: running(fourHundred),
  },
  {
    id: 'ten-minutes',
    trackingId: 'd27a9c05-4e18-4b6f-9a3c-70e5b8f1d462',
    customerId: customerNamed('Adatum Corporation').id,
    title: '200 devices, running for ten minutes',
    whatToExpect: 'Queued for 20 seconds, then slow progress until all devices are registered.',
    lastsMs: tenMinutes.endMs,
    answer: running(tenMinutes),
  },
  {
    id: 'all-well',
    trackingId: '3e9b6d84-0c5a-4f27-8d1b-a64c7e2f9053',
    customerId: customerNamed('Tailspin Toys').id,
    title: 'All well',
    whatToExpect: '40 devices, all registered.',
    answer: ({ trackingId }) => json(batchBody(trackingId, 'finished', sampleDevices(40, 40), ENDED)),
  },
  {
    id: 'all-failed',
    trackingId: 'f1064d2a-95b3-4c7e-a82d-3b9e0f5c71d8',
    customerId: customerNamed('Wingtip Toys').id,
    title: 'All failed',
    whatToExpect: '25 devices, all registered to another tenant (808).',
    answer: ({ trackingId }) => {
      const rows = sampleDevices(25, 25).map((row) => failed(row, OTHER_TENANT));
      return json(batchBody(trackingId, 'finished_with_errors', rows, ENDED));
    },
  },
  {
    id: 'queued',
    trackingId: '60d8f3b7-2a41-4e9c-b5f6-c81e7a0d4923',
    customerId: customerNamed('Litware').id,
    title: 'Queued, no rows yet',
    whatToExpect: 'Accepted and waiting, for ever.',
    answer: ({ trackingId }) => json(batchBody(trackingId, 'queued', [])),
  },
];

const THOUSAND_ROWS = failSome(sampleDevices(1000, 1000), 0.15, 1000);
let hundredThousand: string | null = null;
let million: string | null = null;

/** A million minimal rows, written as text without creating an object for each. */
const millionRows = (trackingId: string) =>
  JSON.stringify(batchBody(trackingId, 'finished', [], ENDED)).replace(
    '[]',
    `[${'{"status":"finished"},'.repeat(999_999)}{"status":"finished"}]`,
  );

export const LARGE_BATCHES: readonly Scenario[] = [
  {
    id: 'thousand',
    trackingId: 'b5e1730c-8f46-4d2a-97c3-e20a6d9b8f15',
    customerId: customerNamed('Wide World Importers').id,
    title: '1,000 devices',
    whatToExpect: 'The most that Partner Center takes at a time; about 15 % failed.',
    answer: ({ trackingId }) => json(batchBody(trackingId, 'finished_with_errors', THOUSAND_ROWS, ENDED)),
  },
  {
    id: 'hundred-thousand',
    trackingId: '29c7a5f8-d063-4b1e-8e94-5f3b7c1d0a62',
    customerId: customerNamed('Consolidated Messenger').id,
    title: '100,000 devices',
    whatToExpect: 'Far more than anyone uploads at once; about 15 % failed. It should be no slower to use.',
    answer: ({ trackingId }) => {
      hundredThousand ??= JSON.stringify(
        batchBody(trackingId, 'finished_with_errors', failSome(sampleDevices(5, 100_000), 0.15, 5), ENDED),
      );
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: hundredThousand };
    },
  },
  {
    id: 'million',
    trackingId: '7d20e6b4-1a9f-4c38-95d7-c84b6f3e2a01',
    customerId: customerNamed('Consolidated Messenger').id,
    title: '1,000,000 devices',
    whatToExpect:
      'Higher than any browser can scroll; nothing is known of them but that all were registered.',
    answer: ({ trackingId }) => {
      million ??= millionRows(trackingId);
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: million };
    },
  },
];
