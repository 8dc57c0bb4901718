// Which memory of a message changes hands instead of being copied.
import type { Reply, Request } from './messages';
import type { Dataset, Scored, Snapshot } from './protocol';
import type { Taken } from './tensors';

export function memoryOf(message: Request | Reply): ArrayBuffer[] {
  switch (message.type) {
    case 'advance':
    case 'seek':
      return message.memory === null ? [] : [message.memory];
    case 'snapshot':
      return distinct(arraysOf(message.snapshot), message.snapshot.memory);
    case 'scored':
      return distinct(arraysOfVitals(message.scored));
    case 'prepared':
      return distinct(arraysIn(message.dataset));
    case 'taken':
      return distinct(arraysOfTaken(message.taken));
    default:
      return [];
  }
}

function arraysIn({ x, y }: Dataset): Float32Array[] {
  return [x, y];
}

function arraysOfTaken({ tensors, scaling }: Taken): Float32Array[] {
  return [...tensors.map(({ values }) => values), scaling.mu, scaling.divisor];
}

function arraysOf(snapshot: Snapshot): Float32Array[] {
  const { losses, surface, distributions } = snapshot;
  const always = [losses, surface, distributions.histograms, distributions.moments];
  return [...always, ...arraysOfDiagram(snapshot), ...arraysOfInstruments(snapshot)];
}

function arraysOfDiagram({ diagram }: Snapshot): Float32Array[] {
  if (diagram === null) return [];
  return [diagram.thumbs, diagram.weights, diagram.biases, diagram.gamma, diagram.beta];
}

function arraysOfVitals({ vitals }: Scored): Float32Array[] {
  return vitals === null ? [] : [vitals.units, vitals.layers, vitals.histograms];
}

function arraysOfInstruments(snapshot: Snapshot): Float32Array[] {
  const { unit, plane, along } = snapshot;
  const arrays = arraysOfVitals(snapshot);
  if (unit !== null) arrays.push(unit.histograms, unit.moments, unit.flow, unit.flow_y);
  if (plane !== null) arrays.push(plane.lines, plane.points, plane.y);
  if (along !== null) arrays.push(along.alpha, along.ratio);
  return arrays;
}

/** Memory may be named once; empty arrays are not worth it. */
function distinct(arrays: readonly Float32Array[], ...named: ArrayBuffer[]): ArrayBuffer[] {
  for (const { buffer, length } of arrays) {
    if (length > 0 && buffer instanceof ArrayBuffer && !named.includes(buffer)) named.push(buffer);
  }
  return named;
}
