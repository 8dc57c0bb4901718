def inverse_std(sigma2, eps):
    """1 / sqrt(sigma2 + eps) of float64, and 0 where that would be 1 / 0."""
    inside = sigma2 + torch.tensor(eps, dtype=torch.float32).double()
    return inside.sqrt().reciprocal().masked_fill(inside == 0, 0).float()
