// A twin's trained network as an ONNX graph, for inference: raw x1, x2 in; outputs and what they mean out.
import type { Taken } from '../engine/tensors';
import type { EngineConfig } from '../state/config';
import { GraphBuilder } from './graphBuilder';
import { writeOnnx, type OnnxValue } from './onnx';
import { addInputs } from './onnxInputs';
import { addNorm } from './onnxNorms';
import type { Bytes } from './protobuf';

export interface OnnxOf {
  config: EngineConfig;
  taken: Taken;
  /** 0: regression. */
  classes: number;
  /** The page's link to the experiment. */
  link: string;
}

/**
 * Input `x`: (examples, 2). Outputs: `output`, (examples, outputs), before logistic or softmax; and with classes
 * `probability`: of class 1, or of each class.
 */
export function onnxFile({ config, taken, classes, link }: OnnxOf): Bytes {
  const graph = new GraphBuilder();
  addTensors(graph, taken);
  let a = addInputs(graph, config.features, taken.scaling);
  config.hidden.forEach((units, i) => (a = addHidden(graph, config, a, i + 1, units)));
  const last = config.hidden.length + 1;
  addLinear(graph, a, last, true, 'output');
  const size = taken.tensors.at(-1)?.values.length ?? 1;
  const outputs: OnnxValue[] = [{ name: 'output', size }];
  if (classes > 0) outputs.push({ name: addProbability(graph, size), size });
  return writeOnnx({
    name: 'network',
    words: `After ${String(taken.step)} steps of ${link}`,
    nodes: graph.nodes,
    tensors: graph.tensors,
    inputs: [{ name: 'x', size: 2 }],
    outputs,
  });
}

function addTensors(graph: GraphBuilder, { tensors }: Taken): void {
  for (const { name, shape, values } of tensors) graph.constant(name, shape, values);
}

function addHidden(
  graph: GraphBuilder,
  config: EngineConfig,
  a: string,
  layer: number,
  units: number,
): string {
  const tensor = (symbol: string): string => `${symbol}[${String(layer)}]`;
  const place = { layer, units, config, tensor };
  const z = addLinear(graph, a, layer, config.bias === 'all', tensor('z'));
  if (config.placement === 'before') return addActivation(graph, addNorm(graph, z, place), place);
  return addNorm(graph, addActivation(graph, z, place), place);
}

function addLinear(graph: GraphBuilder, a: string, layer: number, bias: boolean, output: string) {
  const l = `[${String(layer)}]`;
  const inputs = bias ? [a, `W${l}`, `b${l}`] : [a, `W${l}`];
  return graph.op('Gemm', inputs, output, { transB: { int: 1 } });
}

const operators: Record<EngineConfig['activation'], string | null> = {
  relu: 'Relu',
  leaky_relu: 'LeakyRelu',
  tanh: 'Tanh',
  sigmoid: 'Sigmoid',
  linear: null,
};

function addActivation(
  graph: GraphBuilder,
  z: string,
  { config, layer }: { config: EngineConfig; layer: number },
): string {
  const op = operators[config.activation];
  if (op === null) return z;
  const leak = { alpha: { float: 0.01 } };
  return graph.op(op, [z], `a[${String(layer)}]`, op === 'LeakyRelu' ? leak : {});
}

function addProbability(graph: GraphBuilder, size: number): string {
  if (size === 1) return graph.op('Sigmoid', ['output'], 'probability');
  return graph.op('Softmax', ['output'], 'probability', { axis: { int: 1 } });
}
