// One twin's worker: the wasm module, a session, and the post between them and the page.
import { messageOf } from './errors';
import { loadEngine } from './module';
import type { Reply, Request } from './messages';
import { Session } from './session';
import { memoryOf } from './transfer';

/** Milliseconds without a word after which the page is told that work goes on. */
const kSilence = 1000;
let spoken = 0;

function send(reply: Reply): void {
  spoken = performance.now();
  postMessage(reply, { transfer: memoryOf(reply) });
}

function alive(): void {
  if (performance.now() - spoken > kSilence) send({ type: 'alive' });
}

try {
  const session = new Session(await loadEngine({}, alive));
  addEventListener('message', ({ data }: MessageEvent<Request>) => {
    spoken = performance.now();
    send(session.answer(data));
  });
  send({ type: 'ready' });
} catch (error) {
  send({ type: 'failed', message: messageOf(error) });
}
