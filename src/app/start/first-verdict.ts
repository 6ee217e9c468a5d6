import { IntlMessageFormat } from 'intl-messageformat';

import { verdictMessage } from '../../batch-screen/header/verdict-words.ts';
import type { Batch } from '../../batch/batch.ts';
import verdict from '../../i18n/en/verdict.json';

/** Writes the headline into the skeleton of index.html, for as long as React has not replaced it. */
export function writeVerdict(batch: Batch): void {
  const room = document.querySelector('.skeleton .verdict');
  if (room === null) return;
  const { id, values } = verdictMessage(batch);
  const heading = document.createElement('h1');
  heading.textContent = String(new IntlMessageFormat(verdict[id], 'en').format(values));
  room.replaceChildren(heading);
}
