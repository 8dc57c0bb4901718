// A twin's run as a PyTorch script of its own: for reading, and for running anywhere.
import type { Dataset } from '../engine/protocol';
import type { Taken } from '../engine/tensors';
import type { EngineConfig } from '../state/config';
import { base64Lines } from './base64';
import { torchName } from './names';
import { dataCode } from './pytorchData';
import { networkCode } from './pytorchNetwork';
import { trainingCode } from './pytorchTraining';

export interface ScriptOf {
  config: EngineConfig;
  dataset: Dataset;
  /** As the experiment starts. */
  start: Taken;
  /** The page's link to the experiment. */
  link: string;
  /** "With batch norm" */
  twin: string;
}

export function pytorchScript(of: ScriptOf): string {
  const { config, dataset, link, twin } = of;
  const usesMath = config.schedule === 'cosine';
  return [
    `"""${twin}: an experiment of BatchNorm Lab as a PyTorch script.

The same data, first weights, mini-batches and steps as on the page:
${link}

Usage: python3 SCRIPT [STEPS]   (200 unless told)
Prints the training loss of every mini-batch, before its step. Needs PyTorch 1.13 or newer.
Where training is restless (many layers, large steps) the smallest rounding grows: the losses then part
from the page's after some dozen steps, as two runs of PyTorch in float32 and float64 do.
"""
import base64
${usesMath ? 'import math\n' : ''}import sys

import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # what is left of rounding is the page's float32
`,
    networkCode(config, outputsOf(of)),
    dataCode(config),
    trainingCode(config, dataset),
    numbersCode(of),
    `if __name__ == '__main__':
    train(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
`,
  ].join('\n\n');
}

function outputsOf({ start }: ScriptOf): number {
  return start.tensors.at(-1)?.values.length ?? 1;
}

function numbersCode({ config, dataset, start }: ScriptOf): string {
  const { x, y, train_count: count } = dataset;
  const points = new Float32Array(2 * count);
  for (let i = 0; i < count; ++i) points.set([x[i] ?? NaN, x[y.length + i] ?? NaN], 2 * i);
  const learned = start.tensors.filter(({ name }) => !name.startsWith('running'));
  const entries = learned.map(
    ({ name, values }) =>
      `    '${torchName(name, config.hidden.length)}': floats('''\n${base64Lines(values)}'''),\n`,
  );
  return `def floats(text):
    """float32, little-endian, as base64."""
    return torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32).double()


# The training set: x1 and x2 of every point, and its ${dataset.classes === 0 ? 'target' : 'class'}.
POINTS = floats('''
${base64Lines(points)}''').view(-1, 2)
TARGETS = floats('''
${base64Lines(y.slice(0, count))}''')

# What the network knows before the first step.
FIRST_WEIGHTS = {
${entries.join('')}}
`;
}
