// The engine in node, where the module's bytes cannot be fetched.
import { readFileSync } from 'node:fs';
import { makeEngine } from './engine.mjs';

const wasmBinary = readFileSync(new URL('../../web/src/engine/wasm/bnlab.wasm', import.meta.url));

export const make = (workload) => makeEngine(workload, { wasmBinary });
