#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

enum class OptimizerKind { sgd, momentum, rmsprop, adam, adamw };
inline constexpr std::array<const char*, 5> kOptimizerNames{"sgd", "momentum", "rmsprop", "adam", "adamw"};

struct OptimizerSpec {
  OptimizerKind kind = OptimizerKind::sgd;
  double learning_rate = 0.1;
  double momentum = 0.9;       // momentum
  double alpha = 0.99;         // rmsprop
  double beta1 = 0.9;          // adam, adamw
  double beta2 = 0.999;        // adam, adamw
  double eps = 1e-8;           // rmsprop, adam, adamw; outside the root
  double weight_decay = 0.01;  // adamw
};

/// One loop over the flat parameter vector, with PyTorch's formulas:
/// sgd: p -= lr g. momentum: v = momentum v + g, p -= lr v. rmsprop: s = alpha s + (1 - alpha) g^2, p -= lr g /
/// (sqrt(s) + eps). adam (D. P. Kingma and J. Ba 2015, algorithm 1): with t counting steps, for all parameters at once.
/// adamw (I. Loshchilov and F. Hutter 2019, algorithm 2): first p *= 1 - lr weight_decay, then adam. Factors such as
/// 1 - beta2 are taken in double and rounded once, as PyTorch does: in float 1 - 0.999 is off by 1e-5.
class Optimizer {
 public:
  Optimizer(const OptimizerSpec& spec, Index parameter_count);

  /// parameters and gradient: flat, of the same length. Updates the parameters in place.
  void step(ConstVectorRef gradient, VectorRef parameters);

  /// Changes the numbers of the method from the next step on; what it remembers stays. REQUIRES: the same kind.
  void retune(const OptimizerSpec& spec);
  void set_learning_rate(double rate) { spec_.learning_rate = rate; }

  /// What the method remembers, one number a parameter: momentum's v or adam's m, and rmsprop's s or adam's v, none of
  /// them bias-corrected. Empty for a method that has no such memory.
  const Vector& first() const { return first_; }
  const Vector& second() const { return second_; }

 private:
  void gather_speed(ConstVectorRef gradient);
  void rmsprop(ConstVectorRef gradient, VectorRef parameters);
  void adam(ConstVectorRef gradient, VectorRef parameters);

  OptimizerSpec spec_;
  Index t_ = 0;
  Vector first_;   // momentum's v, adam's m
  Vector second_;  // rmsprop's s, adam's v
};

}  // namespace bn
