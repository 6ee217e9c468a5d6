import { createFileSession, replyTo } from '../../../../src/device-file/worker/file-session.ts';
import type { Reply, Request } from '../../../../src/device-file/worker/protocol.ts';

/** Stands for the worker in Node: the same session in the same thread. Keeps what it was asked for and replied. */
export class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly replies: Reply[] = [];
  isTerminated = false;
  readonly #post = (reply: Reply) => {
    this.replies.push(reply);
    if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data: reply }));
  };
  readonly #session = createFileSession(this.#post);

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(request: Request): void {
    void replyTo(request, this.#session).then(this.#post);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}
