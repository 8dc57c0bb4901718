#pragma once
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <limits>
#include <string>

#include "nn/random_matrix.h"

namespace bn {

/// The unit of tolerances.
inline constexpr double kEpsilon = std::numeric_limits<Scalar>::epsilon();

/// Runs the check with many seeds that differ from day to day; a failure names its own. With the environment's BN_SEED
/// set to such a name, that case alone is repeated.
template <class Check>
void for_random_seeds(int count, Check check) {
  const char* given = std::getenv("BN_SEED");
  const auto now = std::uint64_t(std::chrono::system_clock::now().time_since_epoch().count());
  for (int i = 0; i < (given == nullptr ? count : 1); ++i) {
    const std::uint64_t seed = given == nullptr ? now + std::uint64_t(i) : std::strtoull(given, nullptr, 10);
    SCOPED_TRACE("BN_SEED=" + std::to_string(seed));
    Random random(seed, 1);
    check(random);
  }
}

/// Uniform in {from, ..., to}.
inline Index random_index(Index from, Index to, Random& random) {
  return from + Index(random.below(std::uint32_t(to - from + 1)));
}

/// 10^from to 10^to, every power of ten as likely as another.
inline double random_size(double from, double to, Random& random) {
  return std::pow(10.0, from + (to - from) * double(random.uniform()));
}

}  // namespace bn
