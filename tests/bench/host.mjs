// Usage: node host.mjs MODULE [OPTION]. One contender in a process of its own: what other code V8 has seen cannot slow
// it down. Reads requests, answers each: one JSON object a line.
import { createInterface } from 'node:readline';
import { measure } from './measure.mjs';

const [, , module, option] = process.argv;
// The same first weights in every run: a network that a peer's luck leaves dead says nothing.
Math.random = randomFrom(42);
let contender;

/** Mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const answers = {
  /** Builds the workload's network. `note`: what this contender does differently, if anything. */
  async make(workload) {
    const { make } = await import(module);
    contender = await make(workload, option);
    return { note: contender.note };
  },
  async train(steps) {
    await contender.train(steps);
    return {};
  },
  measure: (milliseconds) => measure(contender.train, milliseconds),
  loss: async () => ({ loss: await contender.loss() }),
  /** The engine alone: its training set, and the bytes of its memory. */
  data: () => ({ data: contender.data() }),
  memory: () => ({ bytes: contender.memory() }),
};

async function answer({ name, argument }) {
  try {
    return await answers[name](argument);
  } catch (error) {
    return { error: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(JSON.parse(line))) + '\n');
}
