def sigmoid(x):
    return (1 + exp(-x)).reciprocal()


def tanh(x):
    size, square = x.abs(), x * x
    p = polynomial(
        square,
        *(-5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1),
    )
    small = p * square * x + x
    large = 1 - 2 / (exp_within(2 * size.clamp(max=10)) + 1)  # from 9.02 on it rounds to 1
    return torch.where(size < 0.625, small, large.copysign(x))


class ActivationInOrder(torch.autograd.Function):
    """a = g(z); its slope is told by a."""

    @staticmethod
    def forward(ctx, z, g, slope):
        a = g(z)
        ctx.save_for_backward(a)
        ctx.slope = slope
        return a

    @staticmethod
    def backward(ctx, da):
        (a,) = ctx.saved_tensors
        return da * ctx.slope(a), None, None


@instead_of(nn.Sigmoid)
class LabSigmoid(nn.Sigmoid):
    def forward(self, z):
        return ActivationInOrder.apply(z, sigmoid, lambda a: a * (1 - a))


@instead_of(nn.Tanh)
class LabTanh(nn.Tanh):
    def forward(self, z):
        return ActivationInOrder.apply(z, tanh, lambda a: 1 - a * a)
