// The script's inputs, and the order in which examples are trained on.
import type { EngineConfig } from '../state/config';

const features: Record<EngineConfig['features'][number], string> = {
  x1: 'x1',
  x2: 'x2',
  x1_squared: 'x1 * x1',
  x2_squared: 'x2 * x2',
  x1_x2: 'x1 * x2',
  sin_x1: 'sin(x1)',
  sin_x2: 'sin(x2)',
};

export function dataCode(config: EngineConfig): string {
  return `def inputs_of(points):
    """Points (m, 2) -> what the first layer gets (m, inputs)."""
    x1, x2 = points.unbind(1)
    x = torch.stack([${config.features.map((name) => features[name]).join(', ')}], 1)
${scalingCode[config.input_scaling]}

class Pcg32:
    """The lab's random numbers (M. E. O'Neill 2014): the same order of examples as on the page."""

    def __init__(self, seed, stream):
        self.state, self.increment = 0, 2 * stream + 1
        self.next()
        self.state += seed
        self.next()

    def next(self):
        old = self.state
        self.state = (old * 6364136223846793005 + self.increment) % 2**64
        mixed, turn = ((old >> 18) ^ old) >> 27 & 0xFFFFFFFF, old >> 59
        return (mixed >> turn | mixed << (-turn & 31)) & 0xFFFFFFFF

    def below(self, count):
        while True:
            drawn = self.next()
            if drawn >= 2**32 % count:  # so that every remainder is equally frequent
                return drawn % count


def mini_batches(count, size, seed):
    """Every epoch shuffles anew; a single left-over example joins the mini-batch before it."""
    random = Pcg32(seed, stream=3)
    order = list(range(count))
    while True:
        for left in range(count, 1, -1):
            other = random.below(left)
            order[left - 1], order[other] = order[other], order[left - 1]
        rest = order
        while rest:
            m = len(rest) if len(rest) <= size or len(rest) == size + 1 > 2 else size
            yield rest[:m]
            rest = rest[m:]
`;
}

const kCentered = `    mu = mean(x)
`;

function divided(by: string, root: string): string {
  return `${kCentered}    ${by} = mean((x.double() - mu).square())${root}
    ${by}[${by} == 0] = 1
    return (x - mu.to(x.dtype)) / ${by}.to(x.dtype)
`;
}

/** With the numbers of the training set. */
const scalingCode: Record<EngineConfig['input_scaling'], string> = {
  none: '    return x\n',
  center: `${kCentered}    return x - mu.to(x.dtype)\n`,
  sigma: divided('sigma', '.sqrt()'),
  sigma2: divided('sigma2', ''),
};
