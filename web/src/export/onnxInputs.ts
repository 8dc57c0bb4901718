// The graph's beginning: raw coordinates -> features -> scaled, as the first layer gets them.
import type { Scaling } from '../engine/tensors';
import type { EngineConfig } from '../state/config';
import type { GraphBuilder } from './graphBuilder';

type Feature = EngineConfig['features'][number];

/** x: (examples, 2). Returns the name of (examples, features). */
export function addInputs(graph: GraphBuilder, features: readonly Feature[], scaling: Scaling) {
  const x1 = column(graph, 'x1', 0);
  const x2 = column(graph, 'x2', 1);
  const columns = features.map((feature) => addFeature(graph, feature, x1, x2));
  const all = graph.op('Concat', columns, 'features', { axis: { int: 1 } });
  const { mu, divisor } = scaling;
  const centered = graph.op('Sub', [all, graph.constant('mu', [mu.length], mu)], 'centered');
  const by = graph.constant('divisor', [divisor.length], divisor);
  return graph.op('Div', [centered, by], 'inputs');
}

function column(graph: GraphBuilder, name: string, at: number): string {
  const [from, to] = [graph.sizes(`${name}_from`, [at]), graph.sizes(`${name}_to`, [at + 1])];
  const axis = graph.sizes(`${name}_axis`, [1]);
  return graph.op('Slice', ['x', from, to, axis], name);
}

function addFeature(graph: GraphBuilder, feature: Feature, x1: string, x2: string): string {
  switch (feature) {
    case 'x1':
      return x1;
    case 'x2':
      return x2;
    case 'x1_squared':
      return graph.op('Mul', [x1, x1], feature);
    case 'x2_squared':
      return graph.op('Mul', [x2, x2], feature);
    case 'x1_x2':
      return graph.op('Mul', [x1, x2], feature);
    case 'sin_x1':
      return graph.op('Sin', [x1], feature);
    case 'sin_x2':
      return graph.op('Sin', [x2], feature);
  }
}
