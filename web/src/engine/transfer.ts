// Which memory of a message changes hands instead of being copied.
import type { Dataset, Reply, Request, Snapshot } from './protocol';

export function memoryOf(message: Request | Reply): ArrayBuffer[] {
  switch (message.type) {
    case 'advance':
    case 'seek':
      return message.memory === null ? [] : [message.memory];
    case 'snapshot':
      return distinct(arraysOf(message.snapshot), message.snapshot.memory);
    case 'prepared':
      return distinct(arraysIn(message.dataset));
    default:
      return [];
  }
}

function arraysIn({ x, y }: Dataset): Float32Array[] {
  return [x, y];
}

function arraysOf({ losses, surface, distributions, unit }: Snapshot): Float32Array[] {
  const arrays = [losses, surface, distributions.histograms, distributions.moments];
  if (unit !== null) arrays.push(unit.histograms, unit.moments, unit.flow, unit.flow_y);
  return arrays;
}

/** Memory may be named once; empty arrays are not worth it. */
function distinct(arrays: readonly Float32Array[], ...named: ArrayBuffer[]): ArrayBuffer[] {
  for (const { buffer, length } of arrays) {
    if (length > 0 && buffer instanceof ArrayBuffer && !named.includes(buffer)) named.push(buffer);
  }
  return named;
}
