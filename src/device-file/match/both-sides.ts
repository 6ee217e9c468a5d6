import type { DecodedHash } from '../hash/decode-hash.ts';

/** What a line of the file says about which device it is. */
export interface SentDevice {
  readonly values: { readonly serialNumber: string; readonly productId: string };
  /** `undefined` where the line has no hash. */
  readonly hash: DecodedHash | undefined;
}

/** The rows of an answer, as far as they say which device each is about. */
export interface AnswerRows {
  readonly length: number;
  readonly identity: (position: number, member: 'serialNumber' | 'productKey') => string;
}
