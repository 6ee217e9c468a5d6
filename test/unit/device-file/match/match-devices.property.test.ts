import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { matchDevices } from '../../../../src/device-file/match/match-devices.ts';
import { MATCH_KINDS } from '../../../../src/device-file/match/pairing.ts';
import { answer, line, summary } from './sides.ts';

const serial = fc.constantFrom(
  '',
  'A',
  'a',
  ' A',
  'B',
  '0012',
  '12',
  '1.2E+01',
  'Default string',
  '0',
  'C',
  'D',
);
const productKey = fc.constantFrom('', '', '9990000000991', '9990000000992');
const identity = fc.tuple(serial, productKey);
const sides = fc.record({ sent: fc.array(identity), reported: fc.array(identity) });

const run = ({ sent, reported }: { sent: [string, string][]; reported: [string, string][] }) =>
  matchDevices(
    sent.map(([one, other]) => line(one, other)),
    answer(...reported),
  );

describe('any lines and any rows', () => {
  it('are matched one to one, and each is matched or left over', () => {
    fc.assert(
      fc.property(sides, (both) => {
        const result = run(both);
        for (const [row, device] of result.deviceOfRow.entries())
          if (device >= 0) expect(result.rowOfDevice[device]).toBe(row);
        for (const [device, row] of result.rowOfDevice.entries())
          if (row >= 0) expect(result.deviceOfRow[row]).toBe(device);
        const alone = [...result.deviceOfRow.keys()].filter((row) => (result.deviceOfRow[row] ?? -1) < 0);
        expect([...result.notSent, ...result.nameless].toSorted((a, b) => a - b)).toEqual(alone);
        expect(both.sent.length - result.missing.length).toBe(both.reported.length - alone.length);
      }),
    );
  });

  it('match by a serial only where it identifies a device', () => {
    fc.assert(
      fc.property(sides, (both) => {
        const { deviceOfRow, kindOfRow } = run(both);
        for (const [row, device] of deviceOfRow.entries()) {
          const kind = MATCH_KINDS[kindOfRow[row] ?? 0];
          if (device < 0 || kind === 'position' || kind === 'product-id') continue;
          if (both.reported[row]?.[1] === both.sent[device]?.[1] && both.reported[row]?.[1] !== '') continue;
          expect(['', 'Default string', '0']).not.toContain(both.reported[row]?.[0]);
        }
      }),
    );
  });

  it('match all lines with certainty if each has a serial of its own, in whatever order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^SYN-\d{4}$/), { minLength: 1 }),
        fc.nat(),
        (serials, turn) => {
          const at = turn % serials.length;
          const reported = [...serials.slice(at), ...serials.slice(0, at)];
          const result = run({
            sent: serials.map((text) => [text, '']),
            reported: reported.map((text) => [text, '']),
          });
          expect(summary(result)).toEqual(reported.map((text) => `${serials.indexOf(text)} serial`));
        },
      ),
    );
  });

  it('match 100,000 lines without comparing each with each', () => {
    const count = 100_000;
    const serials = Array.from({ length: count }, (_, index) => `SYN-${index}`);
    let reads = 0;
    const result = matchDevices(
      serials.map((text) => line(text)),
      {
        length: count,
        identity: (position, member) => {
          reads += 1;
          return member === 'serialNumber' ? (serials[count - 1 - position] ?? '') : '';
        },
      },
    );
    expect(result.missing).toHaveLength(0);
    expect(reads).toBeLessThan(20 * count);
  });
});
