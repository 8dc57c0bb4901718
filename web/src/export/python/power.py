def power(base, n):
    """By repeated squaring: pow differs between machines."""
    result = 1.0
    while n > 0:
        if n % 2 == 1:
            result *= base
        n, base = n // 2, base * base
    return result
