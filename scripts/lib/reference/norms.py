"""Norms alone: forward, backward, running statistics, evaluation."""
import torch
from torch.nn import functional

from .numbers import listed, normal, seeded, uniform

# id, examples, features, mean and spread of x
SHAPES = [
    ('2x3', 2, 3, 0.0, 1.0),
    ('5x4', 5, 4, 0.5, 2.0),
    ('17x6', 17, 6, -3.0, 0.5),
    ('32x2', 32, 2, 100.0, 1.0),
]


def inputs(generator, m, features, mean, std):
    x = normal(generator, m, features, mean=mean, std=std)
    gamma = uniform(generator, -1.5, 1.5, features)
    beta = normal(generator, features)
    gy = normal(generator, m, features)
    return x, gamma, beta, gy


def differentiated(apply, gy, x, gamma, beta=None):
    """y of `apply` and the gradients that gy gives."""
    leaves = {'dx': x, 'dgamma': gamma, 'dbeta': beta}
    leaves = {name: leaf.clone().requires_grad_() for name, leaf in leaves.items() if leaf is not None}
    y = apply(*leaves.values())
    y.backward(gy)
    return {'y': listed(y), **{name: listed(leaf.grad) for name, leaf in leaves.items()}}


def batch_norm(name, shape, momentum, biased=False, more=0, eps=1e-5, seed=0):
    _, m, features, mean, std = shape
    generator = seeded(seed)
    x, gamma, beta, gy = inputs(generator, m, features, mean, std)
    running_mean = normal(generator, features)
    running_var = uniform(generator, 0.5, 2.0, features)
    batches = [normal(generator, m + k, features, mean=mean, std=std) for k in range(more)]
    case = {
        'id': f'batch-{name}', 'op': 'batch_norm', 'eps': eps, 'momentum': momentum,
        'running_variance': 'biased' if biased else 'unbiased',
        'x': listed(x), 'gamma': listed(gamma), 'beta': listed(beta), 'gy': listed(gy),
        'running_mean': listed(running_mean), 'running_var': listed(running_var),
        'more': [listed(batch) for batch in batches],
    }

    layer = torch.nn.BatchNorm1d(features, eps=eps, momentum=momentum)
    layer.running_mean.copy_(running_mean)
    layer.running_var.copy_(running_var)
    expect = {**trained(eps, gy, x, gamma, beta), **statistics(x, eps)}
    for batch in [x, *batches]:
        see(layer, batch, biased)
    expect.update(running_mean=listed(layer.running_mean), running_var=listed(layer.running_var))
    expect['eval'] = evaluated(layer.running_mean, layer.running_var, eps, gy, x, gamma, beta)
    return {**case, 'expect': expect}


def see(layer, batch, biased):
    """Takes a batch into the running statistics, PyTorch's way or with the biased variance."""
    before = layer.running_var.clone()
    layer(batch)
    if not biased:
        return
    weight = layer.momentum if layer.momentum is not None else 1 / layer.num_batches_tracked.item()
    layer.running_var.copy_((1 - weight) * before + weight * batch.var(0, unbiased=False))


def trained(eps, gy, x, gamma, beta):
    return differentiated(lambda z, g, b: functional.batch_norm(z, None, None, g, b, True, 0.0, eps), gy, x, gamma, beta)


def statistics(x, eps):
    mean, var = x.mean(0), x.var(0, unbiased=False)
    inv_std = 1 / torch.sqrt(var + eps)
    values = {'mean': mean, 'var': var, 'inv_std': inv_std, 'x_hat': (x - mean) * inv_std}
    return {name: listed(value) for name, value in values.items()}


def evaluated(mean, var, eps, gy, x, gamma, beta):
    return differentiated(lambda z, g, b: functional.batch_norm(z, mean, var, g, b, False, 0.0, eps), gy, x, gamma, beta)


def batch_norm_eval(shape, eps, seed):
    name, m, features, mean, std = shape
    generator = seeded(seed)
    x, gamma, beta, gy = inputs(generator, m, features, mean, std)
    running_mean = normal(generator, features, mean=mean)
    running_var = uniform(generator, 0.25, 4.0, features)
    return {
        'id': f'batch-eval-{name}', 'op': 'batch_norm_eval', 'eps': eps,
        'x': listed(x), 'gamma': listed(gamma), 'beta': listed(beta), 'gy': listed(gy),
        'running_mean': listed(running_mean), 'running_var': listed(running_var),
        'expect': evaluated(running_mean, running_var, eps, gy, x, gamma, beta),
    }


def rms(z, gamma, eps):
    return z / torch.sqrt(z.square().mean(-1, keepdim=True) + eps) * gamma


def example_norm(op, shape, eps, seed, groups=None):
    name, m, features, mean, std = shape
    x, gamma, beta, gy = inputs(seeded(seed), m, features, mean, std)
    apply = {
        'layer_norm': lambda z, g, b: functional.layer_norm(z, (features,), g, b, eps),
        'group_norm': lambda z, g, b: functional.group_norm(z, groups, g, b, eps),
        'rms_norm': lambda z, g: rms(z, g, eps),
    }[op]
    case = {'id': f'{op}-{name}', 'op': op, 'eps': eps, 'x': listed(x), 'gamma': listed(gamma), 'gy': listed(gy)}
    if op == 'rms_norm':
        return {**case, 'expect': differentiated(apply, gy, x, gamma)}
    if groups is not None:
        case.update(groups=groups, id=f'{op}-{name}-{groups}')
    return {**case, 'beta': listed(beta), 'expect': differentiated(apply, gy, x, gamma, beta)}


def cases():
    result = []
    for seed, shape in enumerate(SHAPES):
        name = shape[0]
        result += [
            batch_norm(name, shape, 0.1, seed=seed),
            batch_norm(f'{name}-more', shape, 0.25, more=3, seed=10 + seed),
            batch_norm(f'{name}-mean', shape, None, more=4, eps=1e-3, seed=20 + seed),
            batch_norm(f'{name}-biased', shape, 0.1, biased=True, more=2, seed=30 + seed),
            batch_norm_eval(shape, 1e-5, 40 + seed),
            example_norm('layer_norm', shape, 1e-5, 50 + seed),
            example_norm('rms_norm', shape, 1e-6, 60 + seed),
        ]
        divisors = [g for g in range(1, shape[2] + 1) if shape[2] % g == 0 and g < shape[2]]
        result += [example_norm('group_norm', shape, 1e-5, 70 + seed, groups) for groups in divisors]
    return result
