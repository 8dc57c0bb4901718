# Elementary functions from sums and products alone. Coefficients: Cephes mathematical library (S. L. Moshier), single
# precision; errors of about 2 units in the last place.

ROUNDER = 12582912.0  # adding it rounds to a whole number, which then stands in the low bits


def polynomial(x, total, *coefficients):
    for coefficient in coefficients:
        total = total * x + coefficient
    return total


def exp_within(x):
    """e^x for -87 <= x <= 88.37."""
    shifted = x * 1.44269504088896341 + ROUNDER
    n = shifted.view(torch.int32) - 0x4B400000
    whole = shifted - ROUNDER
    r = (x - whole * 0.693359375) - whole * -2.12194440e-4
    p = polynomial(
        r,
        *(1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3),
        *(4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1),
    )
    power_of_two = ((n + 127) << 23).view(torch.float32)
    return ((p * (r * r) + r) + 1) * power_of_two


def exp(x):
    """e^x; 0 below -87, infinity above 88.37."""
    value = exp_within(x.clamp(-87, 88.37))
    return value.masked_fill(x < -87, 0).masked_fill(x > 88.37, torch.inf)


def log(x):
    """Natural logarithm of x >= 1."""
    offset = x.view(torch.int32) - 0x3F3504F3
    e = (offset >> 23).float()
    f = ((offset & 0x007FFFFF) + 0x3F3504F3).view(torch.float32) - 1
    p = polynomial(
        f,
        *(7.0376836292e-2, -1.1514610310e-1, 1.1676998740e-1, -1.2420140846e-1, 1.4249322787e-1),
        *(-1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1),
    )
    square = f * f
    low = (p * f) * square + e * -2.12194440e-4 - 0.5 * square
    return ((f + low) + e * 0.693359375).masked_fill(x.isnan(), torch.nan)
