import { describe, expect, it } from 'vitest';

import { readDeviceState } from '../../../../src/partner-center/decode/read-state.ts';

describe('readDeviceState', () => {
  it.each([
    ['finished', '0x00000000', '', 'succeeded'],
    ['finished', '0', 'None', 'succeeded'],
    ['finished', '0', ' Success ', 'succeeded'],
    ['finished', 'None', '', 'succeeded'],
    ['finished', 'success', '', 'succeeded'],
    ['finished', '0', 'StorageError', 'failed'],
    ['finished', '808', 'None', 'failed'],
    ['finished', 'ok', 'ZtdDeviceNotFound', 'failed'],
    ['finished_with_errors', '0', 'None', 'failed'],
    ['unknown', '0', 'Success', 'in-progress'],
    ['processing', 'None', 'Success', 'in-progress'],
  ] as const)('takes %s with code %j and name %j for %s', (state, errorCode, errorDescription, expected) => {
    expect(readDeviceState({ state, errorCode, errorDescription, final: true })).toBe(expected);
  });
});
