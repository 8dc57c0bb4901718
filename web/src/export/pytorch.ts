// A twin's run as a PyTorch script of its own: for reading, and for running anywhere.
import type { Dataset } from '../engine/protocol';
import type { Taken } from '../engine/tensors';
import type { EngineConfig } from '../state/config';
import { base64Lines } from './base64';
import { torchName } from './names';
import { dataCode } from './pytorchData';
import { exactCode } from './pytorchExact';
import { networkCode } from './pytorchNetwork';
import { lossOf, trainingCode } from './pytorchTraining';

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
Prints the training loss of every mini-batch, before its step: the page's own numbers, to the last of the nine digits
that tell a float32. Needs PyTorch 1.13 or newer.
"""
import base64
${usesMath ? 'import math\n' : ''}import sys

import torch
from torch import nn

# True: in float32 with every sum in the lab's order, further below, which gives the same bits as on the page.
# False: PyTorch's own arithmetic in float64: faster, and as near to the page's as float32 is. Where training is restless
# (many layers, large steps) the smallest rounding grows, and the losses part after some dozen steps.
EXACT = True
torch.set_default_dtype(torch.float32 if EXACT else torch.float64)
`,
    networkCode(config, outputsOf(of)),
    dataCode(config),
    trainingCode(config, dataset),
    exactCode(config, lossOf(config.loss, dataset.classes)),
    numbersCode(of),
    `if __name__ == '__main__':
    network = train(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
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
    values = torch.frombuffer(bytearray(base64.b64decode(text)), dtype=torch.float32)
    return values.to(torch.get_default_dtype())


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
