import { readText } from '../lookup/read/read-dropped.ts';
import { field } from '../partner-center/decode/json.ts';
import { GUID_PATTERN } from '../text/guid.ts';
import type { JsonRecord } from '../text/json.ts';
import { findAnswers } from './find-answers.ts';

/** As large as the largest answer that is shown live. In bytes. */
const MAX_ANSWER_BYTES = 100 * 1024 * 1024;

/** An answer of the status call that was saved as a file: not live, and kept in memory only. */
export interface SavedAnswer {
  /** `''` for text that was not in a file. */
  readonly fileName: string;
  /** When the file was last changed, in epoch milliseconds: the answer is at least as old. */
  readonly savedAt: number;
  /** How many answers the file holds; the last is shown. */
  readonly count: number;
  /** Canonical; `null` where the text does not name the customer of this batch. */
  readonly customerId: string | null;
  /** The answer, not decoded. */
  readonly body: JsonRecord;
}

/** The last answer in these files; `null` when there is none or they cannot be read. */
export async function readSavedAnswer(files: readonly File[]): Promise<SavedAnswer | null> {
  const answers = await Promise.all(
    files.map(async (file) => {
      const read = await readText([file], MAX_ANSWER_BYTES);
      return read.kind === 'text' ? savedAnswerIn(read.text, file.name, file.lastModified) : null;
    }),
  );
  return answers.findLast((answer) => answer !== null) ?? null;
}

/** The last answer in a text; `null` when there is none. */
export function savedAnswerIn(text: string, fileName: string, savedAt: number): SavedAnswer | null {
  const answers = findAnswers(text);
  const body = answers.at(-1);
  if (body === undefined) return null;
  return { fileName, savedAt, count: answers.length, customerId: customerOf(text, body), body };
}

/** The customer in the path of a request or a Location header for this batch. */
function customerOf(text: string, body: JsonRecord): string | null {
  const trackingId = field(body, 'batchTrackingId');
  const isGuid = typeof trackingId === 'string' && new RegExp(`^${GUID_PATTERN}$`, 'i').test(trackingId);
  if (!isGuid) return null;
  const path = `customers[\\\\/]+\\{?(${GUID_PATTERN})\\}?[\\\\/]+batchjobstatus[\\\\/]+\\{?${trackingId}`;
  return new RegExp(path, 'i').exec(text)?.[1]?.toLowerCase() ?? null;
}
