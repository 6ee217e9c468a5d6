import type { DeviceFile, FileEncoding, FileField, FileRemark } from '../device-file.ts';
import type { DecodedHash } from '../hash/decode-hash.ts';
import type { MatchResult } from '../match/match-devices.ts';
import type { AnnotatedCopyRequest } from './annotated-blob.ts';
import type { FileProblem } from './device-file-error.ts';
import type { SendAgainAnswer, SendAgainChoices } from './send-again-files.ts';

/** What the page gets of a device: all but its hash, of which only what was decoded. */
export interface ShownDevice {
  readonly line: number;
  readonly values: Readonly<Record<Exclude<FileField, 'hardwareHash'>, string>>;
  readonly hash: DecodedHash | undefined;
}

/** What was recognised, without the devices; `remarks` are the reader's. */
export interface FileSummary extends Omit<DeviceFile, 'devices'> {
  readonly deviceCount: number;
}

/** The rows of the batch's answer as plain columns, by index. */
export interface AnswerColumns {
  readonly serialNumber: readonly string[];
  readonly productKey: readonly string[];
}

export interface OpenRequest {
  readonly file: File;
  /** Of the person, as a BCP 47 tag. */
  readonly language: string;
  /** What they chose instead of the guess. */
  readonly encoding?: FileEncoding | undefined;
  /** In epoch milliseconds. */
  readonly now: number;
}

/**
 * What the page may ask of the worker. `open` comes first; its devices come in batches before its answer. `check` gives all
 * remarks, those of the checks too. `verify` compares the checksums of the hashes, which come in batches; then all remarks again.
 */
export interface Calls {
  readonly open: { readonly ask: OpenRequest; readonly answer: FileSummary };
  readonly check: { readonly ask: null; readonly answer: readonly FileRemark[] };
  readonly verify: { readonly ask: null; readonly answer: readonly FileRemark[] };
  readonly match: { readonly ask: AnswerColumns; readonly answer: MatchResult };
  readonly sendAgain: { readonly ask: SendAgainChoices; readonly answer: SendAgainAnswer };
  readonly annotatedCopy: { readonly ask: AnnotatedCopyRequest; readonly answer: Blob };
}

export type CallName = keyof Calls;

export type Request<Name extends CallName = CallName> = {
  readonly [Each in Name]: { readonly id: number; readonly name: Each; readonly ask: Calls[Each]['ask'] };
}[Name];

export type Reply =
  | { readonly kind: 'devices'; readonly devices: readonly ShownDevice[] }
  /** Of the devices from an index on. */
  | { readonly kind: 'hashes'; readonly from: number; readonly hashes: readonly ShownDevice['hash'][] }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Calls[CallName]['answer'] }
  | { readonly kind: 'problem'; readonly id: number; readonly problem: FileProblem };
