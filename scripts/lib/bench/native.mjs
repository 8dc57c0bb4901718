// The native builds of the engine, under Google Benchmark: a start of the program is a measurement.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { workloadsFile } from './workloads.mjs';

const run = promisify(execFile);
const program = (build) =>
  fileURLToPath(new URL(`../../../build/bench/bench_${build}`, import.meta.url));

/** What Google Benchmark says of one benchmark: `real_time` in ns, `allocations` an iteration. */
export async function measureNative(build, benchmark, milliseconds) {
  const { stdout } = await run(program(build), [
    fileURLToPath(workloadsFile),
    `--benchmark_filter=^${benchmark}/real_time$`,
    `--benchmark_min_time=${milliseconds / 1000}`,
    '--benchmark_format=json',
  ]);
  const [found] = JSON.parse(stdout).benchmarks;
  if (!found) throw new Error(`there is no benchmark ${benchmark}`);
  return found;
}

/** A contender as contenders.mjs describes them. */
export const native = (build) => ({
  name: build === 'native' ? 'native' : `native-${build}`,
  start: async ({ id, operation = 'step' }) => {
    if (!existsSync(program(build))) throw new Error('this processor has no such build');
    return {
      measure: async (milliseconds) =>
        1e9 / (await measureNative(build, `${operation}/${id}`, milliseconds)).real_time,
      close: () => undefined,
    };
  },
});
