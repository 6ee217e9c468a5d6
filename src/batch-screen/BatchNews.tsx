import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { NO_SNAPSHOT, type BatchSnapshot } from '../batch-watch/batch-status-query.ts';
import { Announcement } from '../ui/Announcement.tsx';
import { batchNews } from './header/batch-news.ts';

/** A screen reader that gets more announcements never finishes a sentence. */
const EVERY_MS = 5_000;
/** Emptied after that, so that the same words are news again and nobody finds them in the page a second time. */
const EMPTY_AFTER_MS = 1_000;

/** Announces the verdict and what changes. Nothing is lost between two announcements: each tells of all since the last. */
export function BatchNews({
  snapshot,
  askedAt,
}: {
  snapshot: BatchSnapshot;
  /** When the person last asked for a refresh, in epoch milliseconds. */
  askedAt: number;
}) {
  const intl = useIntl();
  const [reported, setReported] = useState({ snapshot: NO_SNAPSHOT, text: '', at: 0 });
  const isFirst = reported.snapshot === NO_SNAPSHOT;

  useEffect(() => {
    if (snapshot === reported.snapshot) return undefined;
    const timer = setTimeout(
      () => {
        const before = isFirst ? null : reported.snapshot.batch;
        const text = batchNews(intl, before, snapshot.batch, askedAt > reported.snapshot.refreshedAt);
        setReported({ snapshot, text, at: text === '' ? reported.at : Date.now() });
      },
      Math.max(0, reported.at + EVERY_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [snapshot, askedAt, reported, isFirst, intl]);

  useEffect(() => {
    if (reported.text === '') return undefined;
    const timer = setTimeout(() => setReported({ ...reported, text: '' }), EMPTY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [reported]);

  return <Announcement>{reported.text}</Announcement>;
}
