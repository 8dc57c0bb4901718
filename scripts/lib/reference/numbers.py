"""First numbers of the cases, and numbers of tensors."""
import torch

# A multiple of this is the same number in float and in double, and short in JSON.
GRAIN = 1 / 1024


def seeded(seed):
    return torch.Generator().manual_seed(seed)


def on_grain(values):
    return torch.round(values / GRAIN) * GRAIN


def normal(generator, *shape, mean=0.0, std=1.0):
    """Normal numbers, each a multiple of the grain."""
    return on_grain(mean + std * torch.randn(*shape, generator=generator))


def uniform(generator, low, high, *shape):
    return on_grain(low + (high - low) * torch.rand(*shape, generator=generator))


def listed(tensor):
    """A tensor as JSON writes it; None where there is none."""
    return None if tensor is None else tensor.detach().tolist()
