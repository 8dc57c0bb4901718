@instead_of(torch.optim.RMSprop)
class LabRMSprop(torch.optim.RMSprop):
    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group['params']:
                self.move(p, group['lr'], group['alpha'], group['eps'])

    def move(self, p, lr, alpha, eps):
        g, state = p.grad, self.state[p]
        s = state['s'] = average(alpha, state.get('s', torch.zeros_like(p)), g * g)
        put(p, p - lr * g / (s.sqrt() + eps))
