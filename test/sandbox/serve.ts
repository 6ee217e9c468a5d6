import type { IncomingMessage, ServerResponse } from 'node:http';

import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';

import type { FetchApp } from './fetch-bridge.ts';

type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

/** Serves an emulator over real HTTP; an error response becomes a reset connection. */
export function nodeHandler(app: FetchApp): NodeHandler {
  return getRequestListener(
    async (request, { incoming }) => {
      const response = await app.fetch(request);
      if (response.type !== 'error') return response;
      const { socket } = incoming;
      if ('resetAndDestroy' in socket) socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    },
    // Vite runs in the same process: the global Request and Response must stay the platform's.
    { overrideGlobalObjects: false },
  );
}
