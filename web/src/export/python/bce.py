def log1p(x):
    """log(1 + x) for 0 <= x <= 1, with W. Kahan's correction."""
    total = 1 + x
    return log(total) - ((total - 1) - x) / total


def terms_of(z, y):
    zero, e = torch.zeros_like(z), exp(-z.abs())
    probability = torch.where(z < 0, e, zero + 1) / (1 + e)
    terms = (torch.where(z > 0, z, zero) - z * y).double() + log1p(e).double()
    return terms, probability - y
