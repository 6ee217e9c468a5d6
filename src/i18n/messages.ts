import type en from './en.json';

/** The ID of every user-visible sentence; `en.json` is the catalogue the others are translated from. */
export type MessageId = keyof typeof en;

declare global {
  namespace FormatjsIntl {
    interface Message {
      ids: MessageId;
    }
  }
}
