def add_product(x, W, total):
    """total += x W, (m, inputs) and (inputs, units): one input after the other, of which eight are multiplied at once."""
    for a, w in zip(x.t().split(8), W.split(8)):
        add_one_by_one(a.unsqueeze(2) * w.unsqueeze(1), total)
    return total


def product_over_examples(dz, x):
    """dz^T x, (m, units) and (m, inputs): four sums of every fourth example."""
    lanes = x.new_zeros(4, dz.shape[1], x.shape[1])
    for d, a in zip(by_fours(dz).split(16), by_fours(x).split(16)):
        add_one_by_one(d.unsqueeze(3) * a.unsqueeze(2), lanes)
    return (lanes[0] + lanes[2]) + (lanes[1] + lanes[3])


class LinearInOrder(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, W, b):
        ctx.save_for_backward(x, W)
        zeros = x.new_zeros(len(x), len(W))
        return add_product(x, W.t(), zeros if b is None else zeros + b)

    @staticmethod
    def backward(ctx, dz):
        x, W = ctx.saved_tensors
        for_x, _, for_b = ctx.needs_input_grad
        dx = add_product(dz, W, torch.zeros_like(x)) if for_x else None
        db = sum_of_floats(dz).float() if for_b else None
        return dx, product_over_examples(dz, x), db


@instead_of(nn.Linear)
class LabLinear(nn.Linear):
    def forward(self, x):
        return LinearInOrder.apply(x, self.weight, self.bias)
