// An engine may refuse for ever: each refusal gives back what it took of the module's stack.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Lesson } from '../../../web/src/engine/lesson';
import type { Stacked } from '../../../web/src/engine/steady';
import { noView } from '../../../web/src/engine/view';
import { defaults, twinConfig } from '../../../web/src/state/config';
import { loadRealLesson } from './lessonWasm';
import { loadBuild, sentenceOf } from './wasm';

const { stackTraceLimit } = Error;
// Most of a refusal's time is spent on noting where it was thrown.
beforeEach(() => (Error.stackTraceLimit = 0));
afterEach(() => (Error.stackTraceLimit = stackTraceLimit));

it('trains on after more refusals than the stack has room for', { timeout: 120_000 }, async () => {
  const engine = (await loadBuild())(twinConfig(defaults, 'a'));
  const nowhere = { kind: 'W', layer: 99, unit: 0, from: 0, value: 1 } as const;
  // 5 MB of stack, of which each took 80 bytes.
  for (let i = 0; i < 70_000; ++i) sentenceOf(() => engine.edit(nowhere));
  expect(sentenceOf(() => engine.edit(nowhere))).toContain('99');
  expect(engine.advance(1, noView).step).toBe(1);
  engine.release();
});

it('puts the stack back where a figure cannot be computed, too', async () => {
  const lesson = (await loadRealLesson()) as Lesson & Stacked;
  const end = lesson.stackSave();
  expect(sentenceOf(() => lesson.fiveSteps([], 1e-5, 1, 0))).toContain('need an example');
  expect(lesson.stackSave()).toBe(end);
});
