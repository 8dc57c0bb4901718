#pragma once
#include "core/elementary.h"
#include "nn/activation.h"

// g of each activation, four numbers at a time, and how a gradient d flows back through it: d g'(z), told by a = g(z).
namespace bn {

// Objects, not names of functions, are handed to the loops.
// NOLINTBEGIN(readability-convert-member-functions-to-static)
struct Relu {
  Lanes of(Lanes z) const { return at_least_zero(z); }
  Lanes back(Lanes d, Lanes a) const { return select(a > Lanes{}, d, Lanes{}); }
};
struct LeakyRelu {
  Lanes of(Lanes z) const { return select(z < Lanes{}, kLeak * z, z); }
  Lanes back(Lanes d, Lanes a) const { return select(a > Lanes{}, d, kLeak * d); }
};
struct Tanh {
  Lanes of(Lanes z) const { return tanh(z); }
  Lanes back(Lanes d, Lanes a) const { return d * (Scalar(1) - a * a); }
};
struct Sigmoid {
  Lanes of(Lanes z) const { return logistic(z); }
  Lanes back(Lanes d, Lanes a) const { return d * (a * (Scalar(1) - a)); }
};
struct Identity {
  Lanes of(Lanes z) const { return z; }
  Lanes back(Lanes d, Lanes /*a*/) const { return d; }
};

// NOLINTEND(readability-convert-member-functions-to-static)

/// run(g) with the functions of one kind.
template <class Run>
void with_functions(ActivationKind kind, Run run) {
  switch (kind) {
    case ActivationKind::relu:
      return run(Relu());
    case ActivationKind::leaky_relu:
      return run(LeakyRelu());
    case ActivationKind::tanh:
      return run(Tanh());
    case ActivationKind::sigmoid:
      return run(Sigmoid());
    case ActivationKind::linear:
      return run(Identity());
  }
}

}  // namespace bn
