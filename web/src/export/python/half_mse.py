def terms_of(z, y):
    return (z.double() - y.double()).square() / 2, z - y
