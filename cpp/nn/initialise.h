#pragma once
#include <array>

#include "core/random.h"
#include "nn/network.h"

namespace bn {

/// How the first W is drawn, each from a normal distribution of mean 0:
/// xavier: standard deviation gain sqrt(1 / fan_in) (X. Glorot and Y. Bengio 2010, in the fan-in form of the lecture);
/// he: gain sqrt(2 / fan_in) (K. He et al. 2015); normal: gain times a chosen one; zero: all 0.
enum class InitKind { xavier, he, normal, zero };
inline constexpr std::array<const char*, 4> kInitNames{"xavier", "he", "normal", "zero"};

struct Initialisation {
  InitKind kind = InitKind::xavier;
  Scalar gain = 1;
  Scalar std = Scalar(0.05);  // of `normal`
};

/// Draws W of every linear layer, first to last; leaves everything else alone. Norms draw nothing, so networks that
/// differ only in their norm get the same weights from the same generator.
void initialise(const Network& network, const Initialisation& how, Random& random, State& state);

}  // namespace bn
