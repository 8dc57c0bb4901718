def variance_of(distance):
    """Biased, in float64, of numbers that have mean 0."""
    squares = sum_of_floats(distance * distance)
    fits_float = (squares > 1e-25) & (squares < 1e37)
    if not fits_float.all():
        squares = torch.where(fits_float, squares, sum_of_doubles(distance.double().square()))
    return squares / len(distance)


class BatchNormInOrder(torch.autograd.Function):
    @staticmethod
    def forward(ctx, z, gamma, beta, eps, remember):
        distance = z - z[0]  # small where the mean is large, so that few digits are lost
        shift = (sum_of_floats(distance) / len(z)).float()
        distance = distance - shift
        sigma2 = variance_of(distance)
        remember(z[0].double() + shift.double(), sigma2, len(z))
        inv_std = inverse_std(sigma2, eps)
        z_hat = distance * inv_std
        ctx.save_for_backward(z_hat, gamma, inv_std)
        return gamma * z_hat + beta

    @staticmethod
    def backward(ctx, dz_tilde):
        z_hat, gamma, inv_std = ctx.saved_tensors
        dgamma, dbeta = sum_of_floats(torch.stack([dz_tilde * z_hat, dz_tilde], 1)).float()
        share = 1 / len(z_hat)
        dz = gamma * inv_std * ((dz_tilde - share * dbeta) - z_hat * (share * dgamma))
        return dz, dgamma, dbeta, None, None


@instead_of(nn.BatchNorm1d)
class LabBatchNorm(nn.BatchNorm1d):
    unbiased = True  # the running variance

    def forward(self, z):
        if not self.training:
            return super().forward(z)
        if len(z) < 2:
            raise ValueError('batch norm needs at least two examples in training')
        return BatchNormInOrder.apply(z, self.weight, self.bias, self.eps, self.remember)

    def remember(self, mu, sigma2, m):
        keep, take = 1 - self.momentum, self.momentum
        unbias = m / (m - 1) if self.unbiased else 1
        self.running_mean.mul_(keep).add_(take * mu.float())
        self.running_var.mul_(keep).add_(take * unbias * sigma2.float())
        self.num_batches_tracked.add_(1)
