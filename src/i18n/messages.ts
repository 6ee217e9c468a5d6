import type en from './en.json';
import type config from './en/config.json';
import type lookup from './en/lookup.json';
import type verdict from './en/verdict.json';

/** Catalogues of words that are not needed at first: fetched with what shows them (`lazy-part-with-messages.tsx`). */
export const LAZY_CATALOGUES = {
  causes: () => import('./en/causes.json'),
  file: () => import('./en/file.json'),
  others: () => import('./en/others.json'),
};
export type LazyCatalogue = keyof typeof LAZY_CATALOGUES;

type Catalogues = {
  readonly first: typeof en;
  readonly verdict: typeof verdict;
  readonly lookup: typeof lookup;
  readonly config: typeof config;
} & {
  readonly [Name in LazyCatalogue]: Awaited<ReturnType<(typeof LAZY_CATALOGUES)[Name]>>['default'];
};

/** The ID of every user-visible sentence; the English catalogues are those that others are translated from. */
export type MessageId = { [Name in keyof Catalogues]: keyof Catalogues[Name] }[keyof Catalogues];

/**
 * The messages of some catalogues as react-intl's types want them, which ask for those of all: a lazily loaded part brings
 * its own, and a message that is missing when it is shown is thrown.
 */
export function asMessages(messages: object): Record<MessageId, string>;
export function asMessages(messages: object): object {
  return messages;
}

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
