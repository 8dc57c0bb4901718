// Interleaved rounds: everyone measures once a round, so that a slow minute of the machine is everyone's.
import { median } from './numbers.mjs';

/**
 * Each entry is { name, contender, workload }. Resolves to { name, rate, note, learns, failed }, in their order: the
 * median of the rates, whether the loss fell while warming up, or why there is none.
 * `effort`: { rounds, milliseconds a measurement, warmUp milliseconds }.
 */
export async function compete(entries, effort) {
  const runners = [];
  try {
    for (const entry of entries) runners.push(await begin(entry, effort));
    for (let round = 0; round < effort.rounds; ++round)
      for (const runner of runners) await measureOnce(runner, effort.milliseconds);
  } finally {
    for (const { session } of runners) await session?.close();
  }
  return runners.map(resultOf);
}

/** Starts and warms up: V8 tiers up, caches fill. */
async function begin({ name, contender, workload }, { warmUp }) {
  const runner = { name, rates: [] };
  try {
    runner.session = await contender.start(workload);
    const before = await runner.session.loss?.();
    await runner.session.measure(warmUp);
    const after = await runner.session.loss?.();
    if (before !== undefined) runner.learns = after < before;
  } catch (error) {
    runner.failed = error.message;
  }
  return runner;
}

async function measureOnce(runner, milliseconds) {
  if (runner.failed) return;
  try {
    runner.rates.push(await runner.session.measure(milliseconds));
  } catch (error) {
    runner.failed = error.message;
  }
}

function resultOf({ name, rates, session, learns, failed }) {
  if (failed) return { name, rate: null, failed };
  return { name, rate: median(rates), note: session.note, learns };
}
