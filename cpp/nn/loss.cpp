#include "nn/loss.h"

#include "core/elementary.h"
#include "core/reduce.h"
#include "kernel/map.h"

namespace bn {
namespace {

/// max(z, 0) - z y + log(1 + e), e = exp(-|z|): no overflow at either end.
Doubles bce(Lanes z, Lanes y, Lanes e) {
  const Lanes zero{};
  return widened(select(z > zero, z, zero) - z * y) + widened(log1p(e));
}
Doubles bce(Lanes z, Lanes y) { return bce(z, y, exp(-magnitude(z))); }

/// Of four examples; logistic(z) from the same e.
template <class Place>
Doubles bce_gradient(Lanes z, Lanes y, Scalar m, Scalar* dz, Place place) {
  const Lanes e = exp(-magnitude(z));
  const Lanes probability = select(z < Lanes{}, e, splat(1)) / (Scalar(1) + e);
  place.store(dz, (probability - y) / m);
  return bce(z, y, e);
}

/// The logits of four examples from number j on, or of the last ones, of which softmax is taken.
struct Logits {
  ConstMatrixRef output;  // (classes, m)
  Index j;
  UpToFour place = {output.cols() - j};

  Lanes of(Index c) const { return place.load(output.data() + c * output.outerStride() + j); }

  /// Subtracted before exp, so that it does not overflow.
  Lanes largest() const {
    Lanes top = of(0);
    for (Index c = 1; c < output.rows(); ++c) top = select(of(c) > top, of(c), top);
    return top;
  }

  /// Sum over classes of exp(logit - top).
  Lanes exp_sum(Lanes top) const {
    Lanes total{};
    for (Index c = 0; c < output.rows(); ++c) total += exp(of(c) - top);
    return total;
  }

  Lanes of_label(Lanes label) const {
    Lanes found = of(0);
    for (Index c = 1; c < output.rows(); ++c) found = select(label == splat(Scalar(c)), of(c), found);
    return found;
  }
};

Doubles ce(const Logits& logits, Lanes label) {
  const Lanes top = logits.largest();
  return widened(top - logits.of_label(label)) + widened(log(logits.exp_sum(top)));
}

/// exp(logit - top) of every class into `to`, (classes, m), which may be the logits themselves; their sum.
Lanes exps(const Logits& logits, Lanes top, MatrixRef& to) {
  Lanes total{};
  for (Index c = 0; c < to.rows(); ++c) {
    const Lanes e = exp(logits.of(c) - top);
    logits.place.store(mutable_row(to, c) + logits.j, e);
    total += e;
  }
  return total;
}

void softmax(ConstMatrixRef output, MatrixRef probability) {
  for_groups(output.cols(), [&](Index j, auto place) {
    const Logits logits{output, j};
    const Lanes total = exps(logits, logits.largest(), probability);
    for (Index c = 0; c < output.rows(); ++c) {
      Scalar* row = mutable_row(probability, c) + j;
      place.store(row, place.load(row) / total);
    }
  });
}

/// Of four examples: the loss, and (softmax - onehot) / m from the same exponentials.
Doubles ce_gradient(const Logits& logits, Lanes label, Scalar m, MatrixRef& d_output) {
  const Lanes top = logits.largest();
  const Doubles distance = widened(top - logits.of_label(label));
  const Lanes total = exps(logits, top, d_output);
  for (Index c = 0; c < d_output.rows(); ++c) {
    Scalar* row = mutable_row(d_output, c) + logits.j;
    const Lanes expected = select(label == splat(Scalar(c)), splat(1), Lanes{});
    logits.place.store(row, (logits.place.load(row) / total - expected) / m);
  }
  return distance + widened(log(total));
}

/// Half the squared distance of four examples, summed over the outputs.
Doubles half_squares(ConstMatrixRef output, ConstMatrixRef target, Index j) {
  const UpToFour place{output.cols() - j};
  Doubles total{};
  for (Index c = 0; c < output.rows(); ++c) {
    const Doubles error = widened(place.load(row_of(output, c) + j)) - widened(place.load(row_of(target, c) + j));
    total += error * error;
  }
  return total / 2;
}

}  // namespace

double loss_value(LossKind kind, ConstMatrixRef output, ConstMatrixRef target) {
  const Index m = output.cols();
  const Scalar* z = output.data();
  const Scalar* y = target.data();
  switch (kind) {
    case LossKind::bce:
      return sum_doubles(m, [=](Index j, auto at) { return bce(at.load(z + j), at.load(y + j)); }) / double(m);
    case LossKind::ce:
      return sum_doubles(m, [&](Index j, auto at) { return ce({output, j}, at.load(y + j)); }) / double(m);
    case LossKind::half_mse:
      return sum_doubles(m, [&](Index j, auto /*at*/) { return half_squares(output, target, j); }) / double(m);
  }
  return 0;
}

double loss_gradient(LossKind kind, ConstMatrixRef output, ConstMatrixRef target, MatrixRef d_output) {
  // logistic(z) - y, softmax(z) - onehot(y) and output - target: what is meant minus what should be, over m.
  const Index count = output.cols();
  const auto m = Scalar(count);
  if (kind == LossKind::bce) {
    return sum_doubles(count,
                       [=, z = output.data(), y = target.data(), dz = d_output.data()](Index j, auto at) {
                         return bce_gradient(at.load(z + j), at.load(y + j), m, dz + j, at);
                       }) /
           double(count);
  }
  if (kind == LossKind::ce) {
    return sum_doubles(count,
                       [&, y = target.data()](Index j, auto at) {
                         return ce_gradient({output, j}, at.load(y + j), m, d_output);
                       }) /
           double(count);
  }
  map(output, target, d_output, [m](Lanes a, Lanes y) { return (a - y) / m; });
  return loss_value(kind, output, target);
}

void interpret(LossKind kind, ConstMatrixRef output, MatrixRef meaning) {
  switch (kind) {
    case LossKind::bce:
      return map(output, meaning, [](Lanes z) { return logistic(z); });
    case LossKind::ce:
      return softmax(output, meaning);
    case LossKind::half_mse:
      return map(output, meaning, [](Lanes value) { return value; });
  }
}

}  // namespace bn
