# What is smaller becomes 0: memories and parameters that only shrink would end subnormal.
LEAST_MEMORY = 2.0**-126
LEAST_PARAMETER = 2.0**-100


def zero_below(least, x):
    return x.masked_fill(x.abs() < least, 0)


def average(keep, old, new):
    return zero_below(LEAST_MEMORY, keep * old + (1 - keep) * new)


def put(parameter, value):
    parameter.copy_(zero_below(LEAST_PARAMETER, value))
