# The lab's arithmetic: float32, and every sum in one order that depends on its length alone. PyTorch rounds + - * / and
# sqrt of single numbers as the lab does; its sums, products of matrices and exponentials have an order of their own.
# Tensors have one example a row.

AS_THE_LAB = {}


def instead_of(usual):
    """Marks a class that does what `usual` does, in the lab's order."""

    def mark(lab):
        AS_THE_LAB[usual] = lab
        return lab

    return mark


def compute_as_the_lab(network, optimizer):
    """They keep their numbers, and get the methods of the classes marked."""
    for part in (*network.modules(), optimizer):
        part.__class__ = AS_THE_LAB.get(type(part), type(part))


def add_one_by_one(terms, total):
    """total += terms[0], then terms[1], and so on."""
    for term in terms.unbind():
        total += term
    return total


def one_by_one(terms):
    return add_one_by_one(terms, terms.new_zeros(terms.shape[1:]))


def sum_of_lanes(lanes):
    a, b, c, d = lanes.unbind()
    return (a + b) + (c + d)


def by_fours(terms):
    """(m, ...) -> (groups, 4, ...): four examples at a time, and zeros behind the last."""
    m, *others = terms.shape
    if m % 4 > 0:
        terms = torch.cat([terms, terms.new_zeros(-m % 4, *others)])
    return terms.view(-1, 4, *others)


def sum_of_doubles(terms):
    """Over the examples: four sums of every fourth one, which are added up at last."""
    return sum_of_lanes(one_by_one(by_fours(terms)))


def sum_of_floats(terms):
    """The same in float64, but in float32 within eight groups of four, and within the groups that are left over."""
    groups, whole = by_fours(terms), len(terms) // 32 * 8
    lanes = groups.new_zeros(groups.shape[1:], dtype=torch.float64)
    if whole > 0:
        eights = groups[:whole]
        for _ in range(3):
            eights = eights[0::2] + eights[1::2]
        add_one_by_one(eights.double(), lanes)
    if whole < len(groups):
        lanes += one_by_one(groups[whole:])
    return sum_of_lanes(lanes)


def sum_in_turns(terms):
    """Of doubles: like sum_of_doubles, but the one to three that are left over all go to the first sum."""
    whole = len(terms) // 4 * 4
    lanes = one_by_one(by_fours(terms[:whole]))
    add_one_by_one(terms[whole:], lanes[0])
    return sum_of_lanes(lanes)


def mean(x):
    """Of every column, in float64."""
    return sum_in_turns(x.double()) / len(x)
