import type { TokenSource } from '../../auth/session.ts';
import { batchStatusQuery } from '../../batch-watch/batch-status-query.ts';
import type { BatchIds } from '../../batch/batch.ts';
import { nextPaint } from '../../browser/after-paint.ts';
import { firstRequest } from '../../browser/first-request.ts';
import { accountData } from './account-data.ts';
import { writeVerdict } from './first-verdict.ts';

export interface FirstAnswer {
  /** The first request has left, or there will be none: it is the turn of what draws. */
  readonly sent: Promise<unknown>;
  /** The answer has come and its verdict is painted, or none will. What failed has a screen, which shares the session and the query. */
  readonly settled: Promise<unknown>;
}

/**
 * Requests the batch as soon as the session has started, before anything of React is loaded (docs/decisions.md#boot-order).
 * Until React draws, the verdict is written into the skeleton.
 */
export function askFirst(
  apiBaseUrl: string,
  session: Promise<TokenSource>,
  ids: BatchIds | null,
): FirstAnswer {
  const answer = session.then((started) => ids && requestBatch(apiBaseUrl, started, ids));
  const settled = answer
    .then((batch) => {
      if (batch === null) return undefined;
      writeVerdict(batch);
      return nextPaint();
    })
    .catch(() => {});
  return { sent: Promise.race([firstRequest(), settled]), settled };
}

/** Resolves to `null` where nobody is signed in, or the request failed. */
async function requestBatch(apiBaseUrl: string, session: TokenSource, ids: BatchIds) {
  const accountId = session.accountId();
  if (accountId === null) return null;
  const { queryClient, client } = accountData(accountId, apiBaseUrl, session.getAccessToken);
  const query = batchStatusQuery(client, ids);
  await queryClient.prefetchQuery(query);
  return queryClient.getQueryData(query.queryKey)?.snapshot.batch ?? null;
}
