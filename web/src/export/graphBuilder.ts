import type { Attribute, OnnxNode, OnnxTensor } from './onnx';

/** Adds operators one after another; each answers with the name of its output. */
export class GraphBuilder {
  readonly nodes: OnnxNode[] = [];
  readonly tensors: OnnxTensor[] = [];

  constant(name: string, shape: readonly number[], values: Float32Array): string {
    this.tensors.push({ name, shape, values });
    return name;
  }

  number(name: string, value: number): string {
    return this.constant(name, [], Float32Array.of(value));
  }

  sizes(name: string, values: readonly number[]): string {
    this.tensors.push({ name, shape: [values.length], values: BigInt64Array.from(values, BigInt) });
    return name;
  }

  op(
    op: string,
    inputs: readonly string[],
    output: string,
    attributes: Record<string, Attribute> = {},
  ): string {
    this.nodes.push({ op, inputs, outputs: [output], attributes });
    return output;
  }
}
