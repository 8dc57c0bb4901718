// The script's network: nn.Module with PyTorch's own layers wherever they are the same.
import type { EngineConfig } from '../state/config';

const activations: Record<EngineConfig['activation'], string | null> = {
  relu: 'nn.ReLU()',
  leaky_relu: 'nn.LeakyReLU(0.01)',
  tanh: 'nn.Tanh()',
  sigmoid: 'nn.Sigmoid()',
  linear: null,
};

export function networkCode(config: EngineConfig, outputs: number): string {
  const { features, hidden } = config;
  // Python's tuple of one has a comma.
  const sizes = hidden.length === 1 ? `${String(hidden[0])},` : hidden.join(', ');
  return `${normClass(config)}def hidden_layer(inputs, units):
    """${layerWords(config)}"""
    layer = nn.Sequential()
${partsOf(config)
  .map(([name, code]) => `    layer.add_module('${name}', ${code})\n`)
  .join('')}    return layer


class Network(nn.Module):
    def __init__(self, inputs=${String(features.length)}, hidden=(${sizes}), outputs=${String(outputs)}):
        super().__init__()
        sizes = (inputs, *hidden)
        self.hidden = nn.ModuleList(hidden_layer(sizes[l], units) for l, units in enumerate(hidden))
        self.output = nn.Linear(sizes[-1], outputs)

    def forward(self, x):
        for layer in self.hidden:
            x = layer(x)
        return self.output(x)
`;
}

/** Modules of a hidden layer, in their order. */
function partsOf(config: EngineConfig): [name: string, code: string][] {
  const { bias, activation, placement } = config;
  const linear = `nn.Linear(inputs, units${bias === 'last' ? ', bias=False' : ''})`;
  const norm = normCode(config);
  const g = activations[activation];
  const before = placement === 'before';
  const parts: [string, string | null][] = [
    ['linear', linear],
    ['norm', before ? norm : null],
    ['activation', g],
    ['norm', before ? null : norm],
  ];
  return parts.filter((part): part is [string, string] => part[1] !== null);
}

function layerWords(config: EngineConfig): string {
  const words: Record<string, string> = {
    linear: 'z = W a + b',
    norm: 'the norm',
    activation: 'the activation',
  };
  return `One hidden layer: ${partsOf(config)
    .map(([name]) => words[name])
    .join(', then ')}.`;
}

function normCode({ norm, norm_eps, norm_momentum, norm_groups, running_variance }: EngineConfig) {
  const eps = `eps=${String(norm_eps)}`;
  switch (norm) {
    case 'none':
      return null;
    case 'batch': {
      const name = running_variance === 'biased' ? 'BatchNormBiased' : 'nn.BatchNorm1d';
      return `${name}(units, ${eps}, momentum=${String(norm_momentum)})`;
    }
    case 'layer':
      return `nn.LayerNorm(units, ${eps})`;
    case 'rms':
      return `RMSNorm(units, ${eps})`;
    case 'group':
      return `nn.GroupNorm(${String(norm_groups)}, units, ${eps})`;
  }
}

/** What PyTorch 1.13 does not have. */
function normClass({ norm, running_variance }: EngineConfig): string {
  if (norm === 'rms') return kRmsNorm;
  return norm === 'batch' && running_variance === 'biased' ? kBiased : '';
}

const kRmsNorm = `class RMSNorm(nn.Module):
    """Divides by the root mean square over the layer's units (B. Zhang and R. Sennrich 2019)."""

    def __init__(self, units, eps):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(units))

    def forward(self, z):
        return self.weight * z * torch.rsqrt(z.square().mean(1, keepdim=True) + self.eps)


`;

const kBiased = `class BatchNormBiased(nn.BatchNorm1d):
    """PyTorch's running variance is the population's, m / (m - 1) larger; here it is the mini-batch's own."""

    def forward(self, z):
        if not self.training:
            return super().forward(z)
        with torch.no_grad():
            self.running_mean.lerp_(z.mean(0), self.momentum)
            self.running_var.lerp_(z.var(0, unbiased=False), self.momentum)
        return nn.functional.batch_norm(z, None, None, self.weight, self.bias, True, eps=self.eps)


`;
