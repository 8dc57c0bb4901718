class AdamInOrder:
    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            group['t'] = group.get('t', 0) + 1
            for p in group['params']:
                put(p, p * (1 - group['lr'] * group['weight_decay']))
                self.move(p, group['t'], group['lr'], *group['betas'], group['eps'])

    def move(self, p, t, lr, beta1, beta2, eps):
        g, zero, state = p.grad, torch.zeros_like(p), self.state[p]
        m = state['m'] = average(beta1, state.get('m', zero), g)
        v = state['v'] = average(beta2, state.get('v', zero), g * g)
        root = (v / (1 - power(beta2, t))).sqrt() + eps
        put(p, p - lr * (m / (1 - power(beta1, t))) / root)


@instead_of(torch.optim.Adam)
class LabAdam(AdamInOrder, torch.optim.Adam):
    pass


@instead_of(torch.optim.AdamW)
class LabAdamW(AdamInOrder, torch.optim.AdamW):
    pass
