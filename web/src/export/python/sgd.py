@instead_of(torch.optim.SGD)
class LabSGD(torch.optim.SGD):
    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group['params']:
                put(p, p - group['lr'] * self.direction(p, group['momentum']))

    def direction(self, p, momentum):
        if momentum == 0:
            return p.grad
        state = self.state[p]
        state['v'] = zero_below(LEAST_MEMORY, momentum * state.get('v', torch.zeros_like(p)) + p.grad)
        return state['v']
