// One twin's worker: the wasm module, a session, and the post between them and the page.
import { messageOf } from './errors';
import { loadEngine } from './module';
import type { Reply, Request } from './messages';
import { Session } from './session';
import { memoryOf } from './transfer';

function send(reply: Reply): void {
  postMessage(reply, { transfer: memoryOf(reply) });
}

try {
  const session = new Session(await loadEngine());
  addEventListener('message', ({ data }: MessageEvent<Request>) => send(session.answer(data)));
  send({ type: 'ready' });
} catch (error) {
  send({ type: 'failed', message: messageOf(error) });
}
