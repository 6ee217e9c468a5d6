import { createFileSession, replyTo } from './file-session.ts';
import type { Reply, Request } from './protocol.ts';

const post = (reply: Reply) => postMessage(reply);
const session = createFileSession(post);

addEventListener('message', ({ data }: MessageEvent<Request>) => void replyTo(data, session).then(post));
