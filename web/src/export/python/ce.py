def terms_of(z, y):
    top = z[:, 0]
    for logit in z.t()[1:]:
        top = torch.where(logit > top, logit, top)
    e = exp(z - top[:, None])
    total = one_by_one(e.t())
    expected = nn.functional.one_hot(y.long(), z.shape[1])
    of_label = z.gather(1, y.long()[:, None]).squeeze(1)
    terms = (top - of_label).double() + log(total).double()
    return terms, e / total[:, None] - expected
