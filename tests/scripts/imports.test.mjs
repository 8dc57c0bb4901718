// The check of imports must be able to fail: made-up files, each breaking one rule or none.
import { expect, test } from 'vitest';
import { cppViolations, webViolations } from '../../scripts/lib/imports.mjs';

const cpp = (path, text) => [...cppViolations(path, text)];
const web = (path, text) => [...webViolations(path, text)];

test.each([
  ['cpp/nn/linear.h', '#include <vector>\n#include "core/matrix.h"\n#include "nn/span.h"\n'],
  ['cpp/probe/surface.cpp', '#include "train/trainer.h"\n'],
  ['cpp/wasm/bindings.cpp', '#include <emscripten/bind.h>\n#include "probe/surface.h"\n'],
  ['tests/cpp/nn/linear_test.cpp', '#include "train/trainer.h"\n'],
])('%s includes downwards', (path, text) => {
  expect(cpp(path, text)).toEqual([]);
});

test.each([
  ['cpp/core/matrix.h', '#include "nn/linear.h"', 'core may include core.'],
  ['cpp/nn/linear.h', '  # include "train/config.h"', 'nn may include nn, core, kernel.'],
  ['cpp/wasm/bindings.cpp', '#include "replay/case.h"', 'includes "replay/case.h"'],
  ['cpp/nn/linear.h', '#include "linear.h"', 'includes "linear.h"'],
  ['cpp/train/trainer.cpp', '#include <emscripten/bind.h>', 'only cpp/wasm may'],
  ['cpp/extra/file.cpp', '', 'the house does not know'],
])('%s is refused: %s', (path, text, sentence) => {
  expect(cpp(path, text)).toEqual([expect.stringContaining(sentence)]);
});

test.each([
  ['web/src/state/store.ts', "import type { Twin } from '../engine/protocol';"],
  ['web/src/charts/units.ts', "import { stations } from '../engine/protocol';"],
  ['web/src/engine/module.ts', "import create from './wasm/bnlab.mjs';"],
  ['web/src/engine/lesson.ts', "import create from './wasm/bnlesson.mjs';"],
  ['web/src/lab/Lab.svelte', "<script>import { Race } from '../engine/client';</script>"],
  ['web/src/main.ts', "import Lab from './lab/Lab.svelte';\nimport './styles/base.css';"],
])('%s may: %s', (path, text) => {
  expect(web(path, text)).toEqual([]);
});

test.each([
  ['web/src/state/store.ts', "import { kSmallBins } from '../engine/protocol';"],
  ['web/src/state/store.ts', "import type { Race } from '../engine/client';"],
  ['web/src/charts/units.ts', "import { fields } from '../state/config';"],
  ['web/src/charts/units.ts', "import { Race } from '../engine/client';"],
  ['web/src/engine/client.ts', "import {\n  draw,\n} from '../charts/units';"],
  ['web/src/engine/worker.ts', "import create from './wasm/bnlab.mjs';"],
  ['web/src/engine/module.ts', "import create from './wasm/bnlesson.mjs';"],
  ['web/src/engine/worker.ts', "await import('./wasm/bnlab.mjs');"],
  ['web/src/lab/Lab.svelte', "const at = new URL('../engine/wasm/bnlab.wasm', import.meta.url);"],
  ['web/src/lab/Lab.svelte', "export { a } from '../notes/figure';"],
  ['web/src/other/file.ts', ''],
])('%s may not: %s', (path, text) => {
  expect(web(path, text)).toEqual([expect.stringContaining(path)]);
});
