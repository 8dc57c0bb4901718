// The script's loss, optimiser and training loop.
import type { Dataset } from '../engine/protocol';
import type { EngineConfig } from '../state/config';

type Loss = Exclude<EngineConfig['loss'], 'auto'>;

export function trainingCode(config: EngineConfig, { classes }: Dataset): string {
  const { batch_size, seed, clip_norm, l1, l2, schedule } = config;
  const has = (code: string, is: boolean): string => (is ? code : '');
  const penalised = l1 > 0 || l2 > 0;
  const scheduled = schedule !== 'constant';
  return `${lossCode[lossOf(config.loss, classes)]}
${has(penaltyCode(config), penalised)}
def train(steps):
    x, y = inputs_of(POINTS), TARGETS
    network = Network()
    load(network, FIRST_WEIGHTS)
${withoutEffect(config)}    optimizer = ${optimizerCode(config)}
${has(`    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda t: ${rates(config)[schedule]})\n`, scheduled)}    batches = mini_batches(len(x), ${String(batch_size)}, seed=${String(seed)})
    for step in range(1, steps + 1):
        batch = next(batches)
        loss = loss_of(network(x[batch]), y[batch])
        if not torch.isfinite(loss):
            sys.exit(f'step {step}: the loss is no longer finite')
        optimizer.zero_grad()
        ${penalised ? '(loss + penalty(network)).backward()' : 'loss.backward()'}
${has(`        nn.utils.clip_grad_norm_(network.parameters(), ${String(clip_norm)})\n`, clip_norm > 0)}        optimizer.step()
${has('        schedule.step()\n', scheduled)}        print(f'step {step} loss {loss.item():.8f}')
    return network


def load(network, weights):
    shapes = {name: parameter.shape for name, parameter in network.named_parameters()}
    state = {name: values.view(shapes[name]) for name, values in weights.items()}
    network.load_state_dict(state, strict=False)  # the running statistics begin at 0 and 1
`;
}

function lossOf(loss: EngineConfig['loss'], classes: number): Loss {
  if (loss !== 'auto') return loss;
  if (classes === 0) return 'half_mse';
  return classes === 2 ? 'bce' : 'ce';
}

const lossCode: Record<Loss, string> = {
  bce: `def loss_of(output, target):
    """Binary cross-entropy of one logit, mean over the mini-batch."""
    return nn.functional.binary_cross_entropy_with_logits(output.squeeze(1), target)
`,
  ce: `def loss_of(output, target):
    """Softmax cross-entropy of a logit per class, mean over the mini-batch."""
    return nn.functional.cross_entropy(output, target.long())
`,
  half_mse: `def loss_of(output, target):
    """Half the squared error, mean over the mini-batch."""
    return (output.squeeze(1) - target).square().mean() / 2
`,
};

function penaltyCode({ l1, l2 }: EngineConfig): string {
  const terms = [
    l1 > 0 ? `${String(l1)} * W.abs().sum()` : '',
    l2 > 0 ? `${String(l2)} / 2 * W.square().sum()` : '',
  ].filter((term) => term !== '');
  return `
def penalty(network):
    """Of the weights alone: not of b, gamma and beta. It is trained on, and not printed."""
    linears = [module for module in network.modules() if isinstance(module, nn.Linear)]
    return sum(${terms.join(' + ')} for W in (linear.weight for linear in linears))

`;
}

/** Constants that a batch norm takes away again: their gradient is 0, but for rounding that Adam would amplify. */
function withoutEffect({ norm, placement, activation, bias }: EngineConfig): string {
  if (norm !== 'batch') return '';
  const straight = activation === 'linear';
  const lines: string[] = [];
  if (bias === 'all' && (placement === 'before' || straight)) {
    lines.push('    for layer in network.hidden:  # batch norm takes this constant away again');
    lines.push('        layer.linear.bias.requires_grad_(False)');
  }
  if (straight) {
    lines.push('    for layer in network.hidden[:-1]:  # so does the next layer’s with this one');
    lines.push('        layer.norm.bias.requires_grad_(False)');
  }
  return lines.map((line) => `${line}\n`).join('');
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
    step: `${factor} ** (t // ${steps})`,
    cosine: `${factor} + (1 - ${factor}) * (1 + math.cos(math.pi * min(t / ${steps}, 1))) / 2`,
    warmup: `min(1, (t + 1) / ${steps})`,
  };
}
