import type { BrowserContext } from '@playwright/test';
import { decodeJwt } from 'jose';

import { fulfil } from '../../sandbox/fetch-bridge.ts';
import { json } from '../../sandbox/reply.ts';
import { batchBody } from '../../sandbox/sample-batches.ts';
import { toResponse } from '../../sandbox/service-headers.ts';
import type { Gate } from './gate.ts';
import { addressOf } from './sample.ts';
import type { ProductionWorld } from './world.ts';

const { path, trackingId } = addressOf('in-progress');

/** Gives every account its own device: the serial number is the name in the token of the request. */
export async function giveEveryoneADevice(
  context: BrowserContext,
  { apiBaseUrl }: ProductionWorld,
  gate: Gate,
): Promise<void> {
  await context.route(`${apiBaseUrl}/v1${path}`, async (route) => {
    await gate.passed();
    await fulfil(route, {
      fetch: ({ headers }) => {
        const { name } = decodeJwt(headers.get('Authorization')?.replace('Bearer ', '') ?? '');
        const device = {
          serialNumber: `owner ${String(name)}.`,
          status: 'in-progress',
          attributes: { objectType: 'DeviceUploadDetails' },
        } as const;
        return toResponse(json(batchBody(trackingId, 'processing', [device])), headers, Date.now());
      },
    });
  });
}

/** Runs in every page: records any moment at which it shows one account's device under another name, or under none. */
export function watchNames(): void {
  new MutationObserver(() => {
    const person = document.querySelector('header button')?.textContent ?? 'nobody';
    for (const [, owner] of (document.querySelector('main')?.textContent ?? '').matchAll(
      /owner ([\w ]+)\./g,
    )) {
      if (owner !== person) throw new Error(`A device of ${owner} is shown to ${person}`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
