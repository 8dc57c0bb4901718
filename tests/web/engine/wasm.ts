// The real WebAssembly module, as the build has left it beside the page's sources, started in node.
import { readFileSync } from 'node:fs';
import { loadEngine, type BuildEngine } from '../../../web/src/engine/module';
import createBatchNormFields, {
  type BatchNormFields,
} from '../../../web/src/engine/wasm/bnfields.mjs';
import createBatchNormLab, { type BatchNormLab } from '../../../web/src/engine/wasm/bnlab.mjs';

const folder = new URL('../../../web/src/engine/wasm/', import.meta.url);
const wasmBinary = readFileSync(new URL('bnlab.wasm', folder));

/** The door that the page uses. */
export function loadBuild(): Promise<BuildEngine> {
  return loadEngine({ wasmBinary });
}

/** What is behind the door: for what the page does not need. */
export function loadLab(): Promise<BatchNormLab> {
  return createBatchNormLab({ wasmBinary });
}

/** What the engine says of its config's fields. */
export function loadFields(): Promise<BatchNormFields> {
  return createBatchNormFields({ wasmBinary: readFileSync(new URL('bnfields.wasm', folder)) });
}

/** Calls what should throw; returns the sentence. */
export function sentenceOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}
