// The five norms as ONNX operators, in evaluation mode.
import type { EngineConfig } from '../state/config';
import type { GraphBuilder } from './graphBuilder';

export interface NormPlace {
  /** Its layer, from 1. */
  layer: number;
  units: number;
  config: EngineConfig;
  /** The name of a tensor of this layer in the graph. */
  tensor: (symbol: string) => string;
}

/** Returns the name of z_tilde. */
export function addNorm(graph: GraphBuilder, z: string, place: NormPlace): string {
  const { norm } = place.config;
  if (norm === 'none') return z;
  return norm === 'batch' ? addBatchNorm(graph, z, place) : addExampleNorm(graph, z, place);
}

/** With the running statistics. */
function addBatchNorm(graph: GraphBuilder, z: string, place: NormPlace): string {
  const { layer, config, tensor } = place;
  const symbols = ['gamma', 'beta', 'running_mu', 'running_sigma2'];
  return graph.op('BatchNormalization', [z, ...symbols.map(tensor)], `z_tilde[${String(layer)}]`, {
    epsilon: { float: config.norm_eps },
  });
}

/** Of one example over its units, group by group: layer norm is one group, RMS norm one without a mean. */
function addExampleNorm(graph: GraphBuilder, z: string, place: NormPlace): string {
  const { layer, units, config, tensor } = place;
  const named = (name: string): string => `${name}[${String(layer)}]`;
  const groups = config.norm === 'group' ? config.norm_groups : 1;
  const shape = graph.sizes(named('groups'), [-1, groups, units / groups]);
  const grouped = graph.op('Reshape', [z, shape], named('z_grouped'));
  const centered = config.norm === 'rms' ? grouped : addCentered(graph, grouped, named);
  const scaled = addDivided(graph, centered, config.norm_eps, named);
  const flat = graph.sizes(named('units'), [-1, units]);
  const z_hat = graph.op('Reshape', [scaled, flat], named('z_hat'));
  const grown = graph.op('Mul', [z_hat, tensor('gamma')], named('gamma_z_hat'));
  if (config.norm === 'rms') return grown;
  return graph.op('Add', [grown, tensor('beta')], named('z_tilde'));
}

const overUnits = { axes: { ints: [2] }, keepdims: { int: 1 } } as const;

function addCentered(graph: GraphBuilder, z: string, named: (name: string) => string): string {
  const mu = graph.op('ReduceMean', [z], named('mu'), overUnits);
  return graph.op('Sub', [z, mu], named('z_centered'));
}

function addDivided(
  graph: GraphBuilder,
  z: string,
  eps: number,
  named: (name: string) => string,
): string {
  const squares = graph.op('Mul', [z, z], named('squares'));
  const sigma2 = graph.op('ReduceMean', [squares], named('sigma2'), overUnits);
  const raised = graph.op('Add', [sigma2, graph.number(named('eps'), eps)], named('sigma2_eps'));
  return graph.op('Div', [z, graph.op('Sqrt', [raised], named('std'))], named('z_scaled'));
}
