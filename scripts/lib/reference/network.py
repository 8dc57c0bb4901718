"""The networks of the training cases, as PyTorch modules."""
import torch

from .norms import rms

ACTIVATIONS = {
    'relu': torch.nn.ReLU,
    'leaky_relu': torch.nn.LeakyReLU,
    'tanh': torch.nn.Tanh,
    'sigmoid': torch.nn.Sigmoid,
    'linear': torch.nn.Identity,
}


class Linear(torch.nn.Linear):
    """Sums of products of its own: the last bits of a BLAS depend on which one the system has."""

    def forward(self, x):
        z = (x.unsqueeze(1) * self.weight).sum(-1)
        return z if self.bias is None else z + self.bias


class RmsNorm(torch.nn.Module):
    """PyTorch 1.13 has none."""

    def __init__(self, features, eps):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(features))
        self.bias = None
        self.eps = eps

    def forward(self, z):
        return rms(z, self.weight, self.eps)


def make_norm(case, features):
    eps = case['norm_eps']
    return {
        'batch': lambda: torch.nn.BatchNorm1d(features, eps, case['norm_momentum']),
        'layer': lambda: torch.nn.LayerNorm(features, eps),
        'rms': lambda: RmsNorm(features, eps),
        'group': lambda: torch.nn.GroupNorm(case['groups'], features, eps),
    }[case['norm']]()


class Network(torch.nn.Sequential):
    """Linear, norm, activation (or activation, norm) for each hidden layer; linear at the end."""

    def __init__(self, case):
        super().__init__()
        sizes = case['sizes']
        self.linears, self.norms = [], []
        for fan_in, units in zip(sizes[:-2], sizes[1:-1]):
            self.linears.append(Linear(fan_in, units, bias=case['bias'] == 'all'))
            self.norms.append(make_norm(case, units) if case['norm'] != 'none' else None)
            parts = [self.norms[-1], ACTIVATIONS[case['activation']]()]
            if case['placement'] == 'after':
                parts.reverse()
            self.extend([self.linears[-1], *[part for part in parts if part is not None]])
        self.linears.append(Linear(sizes[-2], sizes[-1]))
        self.append(self.linears[-1])

    def set(self, init):
        with torch.no_grad():
            for linear, W, b in zip(self.linears, init['W'], init['b']):
                linear.weight.copy_(torch.tensor(W))
                if b is not None:
                    linear.bias.copy_(torch.tensor(b))
            for norm, gamma, beta in zip(self.norms, init['gamma'], init['beta']):
                if gamma is not None:
                    norm.weight.copy_(torch.tensor(gamma))
                if beta is not None:
                    norm.bias.copy_(torch.tensor(beta))
