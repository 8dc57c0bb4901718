// Everything that can train a workload. A contender is { name, start(workload) }; a started one has
//   measure(milliseconds): steps a second, loss(): how wrong it is (where it can say), close(),
//   and `note`: what it does differently.
import { fileURLToPath } from 'node:url';
import { measure } from '../../../tests/bench/measure.mjs';
import { flop, makePeak } from '../../../tests/bench/peak.mjs';
import { startSession } from './session.mjs';

const folder = fileURLToPath(new URL('../../../tests/bench/', import.meta.url));

/** A program that answers as tests/bench/host.mjs does. */
const hosted = (name, command) => ({
  name,
  start: async (workload) => {
    const { ask, close } = startSession(command, folder);
    const { note } = await ask('make', workload).catch((error) => {
      close();
      throw error;
    });
    return {
      note,
      close,
      loss: async () => (await ask('loss')).loss,
      data: async () => (await ask('data')).data,
      memory: async () => (await ask('memory')).bytes,
      train: (steps) => ask('train', steps),
      measure: async (time) => perSecond(await ask('measure', time)),
    };
  },
});

export const perSecond = ({ steps, milliseconds }) => (steps / milliseconds) * 1000;

const inNode = (name, module, ...option) =>
  hosted(name, [process.execPath, 'host.mjs', module, ...option]);

export const wasmInNode = inNode('wasm-node', './engine_node.mjs');

export const peers = [
  inNode('synaptic', './peers/synaptic.mjs'),
  inNode('brain.js', './peers/brain.mjs'),
  inNode('convnetjs', './peers/convnet.mjs'),
  inNode('jax-js', './peers/jax.mjs'),
  inNode('tfjs-cpu', './peers/tfjs.mjs', 'cpu'),
  inNode('tfjs-wasm', './peers/tfjs.mjs', 'wasm'),
  // Debian's own Python: python3-torch is its package.
  hosted('pytorch', ['/usr/bin/python3', 'peers/torch_peer.py']),
];

/** Trains nothing: what WebAssembly can compute here at all, in GFLOP a second. */
export const peak = {
  name: 'peak',
  start: async () => {
    const { train } = await makePeak();
    return {
      measure: async (time) => (perSecond(await measure(train, time)) * flop) / 1e9,
      close: () => undefined,
    };
  },
};
