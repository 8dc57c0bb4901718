def clip(parameters, most):
    """Scales a gradient that is longer than `most` down, with the Euclidean norm over all parameters."""
    if not EXACT:
        return nn.utils.clip_grad_norm_(parameters, most)
    gradients = [p.grad for p in parameters]
    flat = torch.cat([g.flatten() for g in gradients]).double()
    factor = most / (sum_in_turns(flat * flat).sqrt().item() + 1e-6)
    for g in gradients if factor < 1 else ():
        g *= factor
