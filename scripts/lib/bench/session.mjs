// A contender in a process of its own that answers one JSON object a line.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts `command` in `folder`; `ask(name, argument)` resolves to the answer. */
export function startSession([program, ...parameters], folder) {
  const child = spawn(program, parameters, { cwd: folder });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const complaint = lastLine(child.stderr);
  // What goes wrong shows as an answer that does not come.
  for (const source of [child, child.stdin]) source.on('error', () => undefined);
  const ask = async (name, argument) => {
    child.stdin.write(JSON.stringify({ name, argument }) + '\n');
    const { value, done } = await lines.next();
    if (done) throw new Error(complaint() || `${program} ended without an answer`);
    const answer = JSON.parse(value);
    if (answer.error) throw new Error(answer.error);
    return answer;
  };
  return { ask, close: () => child.stdin.end() };
}

function lastLine(stream) {
  let text = '';
  stream.on('data', (data) => (text += data));
  return () => text.trim().split('\n').at(-1);
}
