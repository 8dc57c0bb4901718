"""Whole training runs: every norm, placement, activation, loss, optimiser, with and without biases, ragged batches."""
from contextlib import contextmanager

import torch
from torch.nn import functional

from .network import ACTIVATIONS, Network
from .numbers import listed, normal, seeded, uniform

STEPS = 25
REPORT_AT = [1, 25]
BATCH_SIZES = [14, 14, 11, 8, 9]
LOSSES = ['bce', 'ce', 'half_mse']
OPTIMIZERS = [
    {'kind': 'sgd', 'lr': 0.125},
    {'kind': 'momentum', 'lr': 0.0625, 'momentum': 0.875},
    {'kind': 'rmsprop', 'lr': 0.0078125, 'alpha': 0.96875, 'eps': 1e-8},
    {'kind': 'adam', 'lr': 0.015625, 'beta1': 0.875, 'beta2': 0.9921875, 'eps': 1e-8},
    {'kind': 'adamw', 'lr': 0.015625, 'beta1': 0.875, 'beta2': 0.9921875, 'eps': 1e-8, 'weight_decay': 0.0625},
]
PLACED = [(norm, place) for norm in ('batch', 'layer', 'rms', 'group') for place in ('before', 'after')]
NORMS = [('none', 'before'), *PLACED]


def make_optimizer(spec, parameters):
    numbers = {key: value for key, value in spec.items() if key not in ('kind', 'beta1', 'beta2')}
    if spec['kind'] in ('adam', 'adamw'):
        numbers['betas'] = (spec['beta1'], spec['beta2'])
    kinds = {
        'sgd': torch.optim.SGD, 'momentum': torch.optim.SGD, 'rmsprop': torch.optim.RMSprop,
        'adam': torch.optim.Adam, 'adamw': torch.optim.AdamW,
    }
    return kinds[spec['kind']](parameters, **numbers)


def loss_of(kind, output, y):
    if kind == 'bce':
        return functional.binary_cross_entropy_with_logits(output[:, 0], y)
    if kind == 'ce':
        return functional.cross_entropy(output, y.long())
    return (output - y.reshape(output.shape)).square().sum() / (2 * len(output))


def make_targets(generator, kind, outputs, m):
    if kind == 'half_mse':
        y = normal(generator, m, outputs)
        return listed(y if outputs > 1 else y[:, 0])
    return torch.randint(2 if kind == 'bce' else outputs, (m,), generator=generator).tolist()


def make_init(generator, case):
    """Weights of about the size that keeps the spread of the values from layer to layer."""
    sizes, hidden = case['sizes'], case['sizes'][1:-1]
    pairs = list(zip(sizes[:-1], sizes[1:]))
    has_norm, has_beta = case['norm'] != 'none', case['norm'] not in ('none', 'rms')
    has_b = [case['bias'] == 'all'] * len(hidden) + [True]
    return {
        'W': [listed(normal(generator, out, fan_in, std=1.25 * fan_in**-0.5)) for fan_in, out in pairs],
        'b': [listed(normal(generator, out, std=0.25)) if b else None for (_, out), b in zip(pairs, has_b)],
        'gamma': [listed(uniform(generator, 0.5, 1.5, units)) if has_norm else None for units in hidden],
        'beta': [listed(normal(generator, units, std=0.25)) if has_beta else None for units in hidden],
    }


def make_case(index, *choices):
    case = draw_case(index, *choices)
    expect = run(case)
    return {**case, 'expect': expect, 'tolerance': {'double': 1e-9, 'float': float_tolerance(case, expect)}}


def float_tolerance(case, expect):
    """What is allowed to a run in float; None where rounding grows so much that PyTorch's float32 does not keep it."""
    is_smooth = case['optimizer']['kind'] in ('sgd', 'momentum') and case['activation'] not in ('relu', 'leaky_relu')
    loss, parameters = (2e-6, 4e-6) if is_smooth else (1e-5, 2e-5)
    with single_precision():
        other = run(case)
    keeps = is_near(expect['loss'], other['loss'], loss) and is_near(
        parameters_of(expect), parameters_of(other), parameters
    )
    return {'loss': loss, 'parameters': parameters} if keeps else None


@contextmanager
def single_precision():
    torch.set_default_dtype(torch.float32)
    try:
        yield
    finally:
        torch.set_default_dtype(torch.float64)


def parameters_of(expect):
    return [[value for name, value in point.items() if name != 'eval_output'] for point in expect['checkpoints']]


def is_near(expected, given, tolerance):
    if isinstance(expected, list):
        return all(is_near(a, b, tolerance) for a, b in zip(expected, given))
    return expected is None or abs(expected - given) <= tolerance * max(1, abs(expected))


def draw_case(index, norm, placement, activation, loss, optimizer, bias):
    generator = seeded(1000 * index)
    outputs = {'bce': 1, 'ce': 3, 'half_mse': 1 + index % 2}[loss]
    case = {
        'id': f'{index}-{norm}-{placement}-{activation}-{loss}-{optimizer["kind"]}-{bias}', 'op': 'train',
        'sizes': [2, 8, 8, outputs], 'activation': activation, 'norm': norm, 'placement': placement, 'bias': bias,
        'norm_eps': 1e-5, 'norm_momentum': 0.125, 'loss': loss, 'optimizer': optimizer, 'report_at': REPORT_AT,
    }
    if norm == 'group':
        case['groups'] = 2
    case['init'] = make_init(generator, case)
    sizes = [BATCH_SIZES[step % len(BATCH_SIZES)] for step in range(STEPS)]
    case['batches'] = [
        {'x': listed(normal(generator, m, 2)), 'y': make_targets(generator, loss, outputs, m)} for m in sizes
    ]
    case['eval_points'] = listed(normal(generator, 4, 2))
    return case


def drop_constants(network, case):
    """The gradient of a constant that batch norm takes away is 0; what autograd leaves there is rounding."""
    if case['norm'] != 'batch':
        return
    linear = case['activation'] == 'linear'
    if case['bias'] == 'all' and (case['placement'] == 'before' or linear):
        for layer in network.linears[:-1]:
            layer.bias.grad.zero_()
    if linear:
        for layer in network.norms[:-1]:
            layer.bias.grad.zero_()


def checkpoint(network, case, step):
    network.eval()
    norms = network.norms
    result = {
        'step': step,
        'W': [listed(linear.weight) for linear in network.linears],
        'b': [listed(linear.bias) for linear in network.linears],
        'gamma': [listed(norm and norm.weight) for norm in norms],
        'beta': [listed(norm and norm.bias) for norm in norms],
        'running_mean': [listed(getattr(norm, 'running_mean', None)) for norm in norms],
        'running_var': [listed(getattr(norm, 'running_var', None)) for norm in norms],
        'eval_output': listed(network(torch.tensor(case['eval_points']))),
    }
    network.train()
    return result


def run(case):
    network = Network(case)
    network.set(case['init'])
    optimizer = make_optimizer(case['optimizer'], network.parameters())
    losses, checkpoints = [], []
    for step, batch in enumerate(case['batches'], 1):
        loss = loss_of(case['loss'], network(torch.tensor(batch['x'])), torch.tensor(batch['y'], dtype=torch.get_default_dtype()))
        optimizer.zero_grad()
        loss.backward()
        drop_constants(network, case)
        optimizer.step()
        losses.append(loss.item())
        if step in case['report_at']:
            checkpoints.append(checkpoint(network, case, step))
    return {'loss': losses, 'checkpoints': checkpoints}


def cases():
    """Every norm and placement with every activation; optimiser, loss and bias turn with them, out of step."""
    result = []
    for i, (norm, placement) in enumerate(NORMS):
        for j, activation in enumerate(ACTIVATIONS):
            optimizer = OPTIMIZERS[(i + 2 * j) % len(OPTIMIZERS)]
            loss = LOSSES[(i + j) % len(LOSSES)]
            bias = ('all', 'last')[(i // 2 + j) % 2]
            result.append(make_case(len(result), norm, placement, activation, loss, optimizer, bias))
    return result
