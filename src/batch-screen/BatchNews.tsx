import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import type { BatchSnapshot } from '../batch-watch/next-snapshot.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { batchNews } from './header/batch-news.ts';

/** The least time between two announcements: more would interrupt the screen reader within a sentence. */
const EVERY_MS = 5_000;
/** Then the live region is emptied: the same words can be announced again, and are not found while reading the page. */
const EMPTY_AFTER_MS = 1_000;

interface Report {
  readonly snapshot: BatchSnapshot | null;
  readonly text: string;
  readonly at: number;
}

/** Announces the verdict and what changes. Nothing is lost between two announcements: each sums up all since the last. */
export function BatchNews({
  snapshot,
  askedAt,
}: {
  /** `null` until the first refresh has succeeded. */
  snapshot: BatchSnapshot | null;
  /** When the person last asked for a refresh, in epoch milliseconds. */
  askedAt: number;
}) {
  const intl = useIntl();
  const [reported, setReported] = useState<Report>({ snapshot: null, text: '', at: 0 });

  useEffect(() => {
    if (snapshot === null || snapshot === reported.snapshot) return undefined;
    const timer = setTimeout(
      () => {
        const { batch, refreshedAt } = reported.snapshot ?? { batch: null, refreshedAt: 0 };
        const text = batchNews(intl, batch, snapshot.batch, askedAt > refreshedAt);
        setReported({ snapshot, text, at: text === '' ? reported.at : Date.now() });
      },
      Math.max(0, reported.at + EVERY_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [snapshot, askedAt, reported, intl]);

  useEffect(() => {
    if (reported.text === '') return undefined;
    const timer = setTimeout(() => setReported({ ...reported, text: '' }), EMPTY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [reported]);

  return <Announcement>{reported.text}</Announcement>;
}
