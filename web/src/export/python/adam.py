class AdamInOrder:
    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            group['t'] = group.get('t', 0) + 1
            for p in group['params']:
                p *= 1 - group['lr'] * group['weight_decay']
                self.move(p, group['t'], group['lr'], *group['betas'], group['eps'])

    def move(self, p, t, lr, beta1, beta2, eps):
        g, zero, state = p.grad, torch.zeros_like(p), self.state[p]
        m = state['m'] = beta1 * state.get('m', zero) + (1 - beta1) * g
        v = state['v'] = beta2 * state.get('v', zero) + (1 - beta2) * (g * g)
        root = (v / (1 - power(beta2, t))).sqrt() + eps
        p -= lr * (m / (1 - power(beta1, t))) / root


@instead_of(torch.optim.Adam)
class LabAdam(AdamInOrder, torch.optim.Adam):
    pass


@instead_of(torch.optim.AdamW)
class LabAdamW(AdamInOrder, torch.optim.AdamW):
    pass
