// The lecture's real WebAssembly module, as the build has left it beside the page's sources, started in node.
import { readFileSync } from 'node:fs';
import { loadLesson, type Lesson } from '../../../web/src/engine/lesson';

const wasmBinary = readFileSync(
  new URL('../../../web/src/engine/wasm/bnlesson.wasm', import.meta.url),
);

export function loadRealLesson(): Promise<Lesson> {
  return loadLesson({ wasmBinary });
}
