def sin(x):
    """For |x| up to about 8000 radians."""
    if not EXACT:
        return torch.sin(x)
    shifted = x * 0.318309886183790672 + ROUNDER
    whole = shifted - ROUNDER
    # x - whole * pi with pi in three parts, so that little is lost.
    r = ((x - whole * 3.140625) - whole * 9.67502593994140625e-4) - whole * 1.509957990978376e-7
    square = r * r
    p = polynomial(square, -2.3889859e-8, 2.7525562e-6, -1.9840874e-4, 8.3333310e-3, -1.6666667e-1)
    value = p * square * r + r
    return torch.where(shifted.view(torch.int32) % 2 == 1, -value, value)
