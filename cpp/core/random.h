#pragma once
#include <cstdint>
#include <vector>

namespace bn {

/// PCG32 (M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random Number
/// Generation", 2014), with distributions of our own: the standard library's differ between implementations.
/// All draws are made in float, so that both precisions of the library see the same data and first weights.
class Random {
 public:
  /// Every stream of a seed is a sequence of its own.
  Random(std::uint64_t seed, std::uint64_t stream);

  std::uint32_t next();
  /// Uniform in [0, 1), a multiple of 2^-24.
  float uniform();
  /// Uniform in [low, high).
  float uniform(float low, float high);
  /// Standard normal (G. Marsaglia's polar method).
  float normal();
  /// Uniform in {0, ..., count - 1}, without bias. count > 0.
  std::uint32_t below(std::uint32_t count);

  /// Every order of `items` is equally likely (Fisher and Yates).
  template <class T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t left = items.size(); left > 1; --left) {
      std::swap(items[left - 1], items[below(static_cast<std::uint32_t>(left))]);
    }
  }

 private:
  std::uint64_t state_ = 0;
  std::uint64_t increment_;
};

}  // namespace bn
