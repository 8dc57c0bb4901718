// Memory: what a step asks for, and what a long run leaves behind.
import { wasmInNode } from './contenders.mjs';
import { measureNative } from './native.mjs';
import { usual, workloads } from './workloads.mjs';

const longRun = 1_000_000;

/** Of the module's whole memory, after what the first steps may take. */
export async function heapGrowthRow(say) {
  say('memory over a million steps');
  const session = await wasmInNode.start(usual);
  // The list of losses is as long as the longest request.
  await session.train(longRun);
  const before = await session.memory();
  await session.train(longRun);
  const after = await session.memory();
  session.close();
  return { id: 'heap-growth', value: after - before, unit: 'bytes' };
}

/** Of the native build, which has the same source; the workload that asks most often counts. */
export async function allocationRows(say) {
  say('requests for memory');
  const rows = [];
  for (const operation of ['step', 'snapshot', 'surface']) {
    const counts = [];
    for (const { id } of workloads)
      counts.push((await measureNative('native', `${operation}/${id}`, 20)).allocations);
    rows.push({ id: `allocations/${operation}`, value: Math.max(...counts), unit: 'a call' });
  }
  return rows;
}
