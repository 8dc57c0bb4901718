// The script's loss, optimiser and training loop.
import type { Dataset } from '../engine/protocol';
import type { EngineConfig } from '../state/config';

export type Loss = Exclude<EngineConfig['loss'], 'auto'>;

export function trainingCode(config: EngineConfig, { classes }: Dataset): string {
  const { batch_size, seed, clip_norm, l1, l2, schedule } = config;
  const has = (code: string, is: boolean): string => (is ? code : '');
  const penalised = l1 > 0 || l2 > 0;
  const scheduled = schedule !== 'constant';
  return `${lossCode[lossOf(config.loss, classes)]}
${has(penaltyCode(config), penalised)}${has(kHalfWave, schedule === 'cosine')}
def train(steps):
    x, y = inputs_of(POINTS), TARGETS
    network = Network()
    load(network, FIRST_WEIGHTS)
    optimizer = ${optimizerCode(config)}
    if EXACT:
        compute_as_the_lab(network, optimizer)
${has(`    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: ${rates(config)[schedule]})\n`, scheduled)}    batches = mini_batches(len(x), ${String(batch_size)}, seed=${String(seed)})
    for step in range(1, steps + 1):
        batch = next(batches)
        loss = loss_of(network(x[batch]), y[batch])
        if not torch.isfinite(loss):
            sys.exit(f'step {step}: the loss is no longer finite')
        optimizer.zero_grad()
        loss.backward()
${withoutEffect(config)}${has('        add_penalty(network)\n', penalised)}${has(`        clip(network.parameters(), ${String(clip_norm)})\n`, clip_norm > 0)}        optimizer.step()
${has('        schedule.step()\n', scheduled)}        print(f'step {step} loss {loss.item():.9g}')
    return network


def load(network, weights):
    shapes = {name: parameter.shape for name, parameter in network.named_parameters()}
    state = {name: values.view(shapes[name]) for name, values in weights.items()}
    network.load_state_dict(state, strict=False)  # the running statistics begin at 0 and 1
`;
}

export function lossOf(loss: EngineConfig['loss'], classes: number): Loss {
  if (loss !== 'auto') return loss;
  if (classes === 0) return 'half_mse';
  return classes === 2 ? 'bce' : 'ce';
}

const lossCode: Record<Loss, string> = {
  bce: `def loss_of(output, target):
    """Binary cross-entropy of one logit, mean over the mini-batch."""
    if EXACT:
        return LossInOrder.apply(output.squeeze(1), target)
    return nn.functional.binary_cross_entropy_with_logits(output.squeeze(1), target)
`,
  ce: `def loss_of(output, target):
    """Softmax cross-entropy of a logit per class, mean over the mini-batch."""
    if EXACT:
        return LossInOrder.apply(output, target)
    return nn.functional.cross_entropy(output, target.long())
`,
  half_mse: `def loss_of(output, target):
    """Half the squared error, mean over the mini-batch."""
    if EXACT:
        return LossInOrder.apply(output.squeeze(1), target)
    return (output.squeeze(1) - target).square().mean() / 2
`,
};

function penaltyCode({ l1, l2 }: EngineConfig): string {
  const terms = [
    { penalty: `${String(l1)} * |W|`, slope: `${String(l1)} * W.sign()`, is: l1 > 0 },
    { penalty: `${String(l2)} / 2 * W^2`, slope: `${String(l2)} * W`, is: l2 > 0 },
  ].filter(({ is }) => is);
  return `
def add_penalty(network):
    """Adds the gradient of ${terms.map(({ penalty }) => penalty).join(' + ')}, of the weights alone: not of b, gamma and beta."""
    for module in network.modules():
        if isinstance(module, nn.Linear):
            W = module.weight.detach()
            module.weight.grad += ${terms.map(({ slope }) => slope).join(' + ')}

`;
}

const kHalfWave = `
def half_wave(x):
    """(1 - cos(pi x)) / 2."""
    root = sin(torch.tensor(math.pi / 2 * x)).item()
    return root * root

`;

/** Constants that a batch norm takes away again: their gradient is 0, but for rounding that Adam would amplify. */
function withoutEffect({ norm, placement, activation, bias }: EngineConfig): string {
  if (norm !== 'batch') return '';
  const straight = activation === 'linear';
  const lines: string[] = [];
  if (bias === 'all' && (placement === 'before' || straight)) {
    lines.push(
      'for layer in network.hidden:  # batch norm takes b away again: its gradient is but rounding',
    );
    lines.push('    layer.linear.bias.grad.zero_()');
  }
  if (straight) {
    lines.push('for layer in network.hidden[:-1]:  # so does the next layer’s with beta');
    lines.push('    layer.norm.bias.grad.zero_()');
  }
  return lines.map((line) => `        ${line}\n`).join('');
}

function optimizerCode(config: EngineConfig): string {
  const { optimizer, learning_rate, momentum, alpha, beta1, beta2, optimizer_eps, weight_decay } =
    config;
  const lr = `network.parameters(), lr=${String(learning_rate)}`;
  const eps = `eps=${String(optimizer_eps)}`;
  const betas = `betas=(${String(beta1)}, ${String(beta2)})`;
  switch (optimizer) {
    case 'sgd':
      return `torch.optim.SGD(${lr})`;
    case 'momentum':
      return `torch.optim.SGD(${lr}, momentum=${String(momentum)})`;
    case 'rmsprop':
      return `torch.optim.RMSprop(${lr}, alpha=${String(alpha)}, ${eps})`;
    case 'adam':
      return `torch.optim.Adam(${lr}, ${betas}, ${eps})`;
    case 'adamw':
      return `torch.optim.AdamW(${lr}, ${betas}, ${eps}, weight_decay=${String(weight_decay)})`;
  }
}

/** What the learning rate is multiplied by at step t, counted from 0. */
function rates({ schedule_steps, schedule_factor }: EngineConfig) {
  const [steps, factor] = [String(schedule_steps), String(schedule_factor)];
  return {
    constant: '1',
    step: `power(${factor}, t // ${steps})`,
    cosine: `1 - (1 - ${factor}) * half_wave(t / ${steps}) if t < ${steps} else ${factor}`,
    warmup: `min(1, (t + 1) / ${steps})`,
  };
}
