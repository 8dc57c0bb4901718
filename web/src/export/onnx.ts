// ONNX files of float32 graphs. Numbers of fields are those of onnx.proto: https://github.com/onnx/onnx
import { bytes, float, integer, joined, message, text, type Bytes } from './protobuf';

/** A whole number, a list of them, or a number with a point. */
export type Attribute = { int: number } | { ints: readonly number[] } | { float: number };

export interface OnnxNode {
  op: string;
  inputs: readonly string[];
  outputs: readonly string[];
  attributes?: Record<string, Attribute>;
}

/** A constant: float32, or int64 where an operator wants sizes. */
export interface OnnxTensor {
  name: string;
  shape: readonly number[];
  values: Float32Array | BigInt64Array;
}

/** What comes in or goes out: so many numbers for each of any number of examples. */
export interface OnnxValue {
  name: string;
  size: number;
}

export interface OnnxGraph {
  name: string;
  words: string;
  nodes: readonly OnnxNode[];
  tensors: readonly OnnxTensor[];
  inputs: readonly OnnxValue[];
  outputs: readonly OnnxValue[];
}

const kIrVersion = 8;
const kOperatorSet = 13;
const kFloatType = 1;
const kInt64Type = 7;

export function writeOnnx(graph: OnnxGraph): Bytes {
  return joined([
    integer(1, kIrVersion),
    text(2, 'BatchNorm Lab'),
    message(
      7,
      ...graph.nodes.map(nodeMessage),
      text(2, graph.name),
      ...graph.tensors.map(tensorMessage),
      text(10, graph.words),
      ...graph.inputs.map((value) => valueMessage(11, value)),
      ...graph.outputs.map((value) => valueMessage(12, value)),
    ),
    message(8, integer(2, kOperatorSet)),
  ]);
}

function nodeMessage({ op, inputs, outputs, attributes = {} }: OnnxNode): Bytes {
  return message(
    1,
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(3, outputs[0] ?? ''),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) => attributeMessage(name, value)),
  );
}

function attributeMessage(name: string, value: Attribute): Bytes {
  if ('float' in value) return message(5, text(1, name), float(2, value.float), integer(20, 1));
  if ('int' in value) return message(5, text(1, name), integer(3, value.int), integer(20, 2));
  return message(5, text(1, name), ...value.ints.map((each) => integer(8, each)), integer(20, 7));
}

function tensorMessage({ name, shape, values }: OnnxTensor): Bytes {
  const type = values instanceof Float32Array ? kFloatType : kInt64Type;
  return message(
    5,
    ...shape.map((size) => integer(1, size)),
    integer(2, type),
    text(8, name),
    bytes(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  );
}

function valueMessage(field: number, { name, size }: OnnxValue): Bytes {
  const dimensions = [message(1, text(2, 'examples')), message(1, integer(1, size))];
  const tensor = message(1, integer(1, kFloatType), message(2, ...dimensions));
  return message(field, text(1, name), message(2, tensor));
}
