#include "core/random.h"

#include <cmath>

#include "core/elementary.h"

namespace bn {

Random::Random(std::uint64_t seed, std::uint64_t stream) : increment_((stream << 1U) | 1U) {
  next();
  state_ += seed;
  next();
}

std::uint32_t Random::next() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005ULL + increment_;
  const auto mixed = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
  const auto turn = static_cast<std::uint32_t>(old >> 59U);
  return (mixed >> turn) | (mixed << ((32U - turn) & 31U));
}

float Random::uniform() { return static_cast<float>(next() >> 8U) * 0x1p-24F; }

float Random::uniform(float low, float high) { return low + (high - low) * uniform(); }

float Random::normal() {
  // The method makes two numbers at a time. The second is dropped: a generator with a memory is harder to reason about.
  while (true) {
    const float u = uniform(-1.0F, 1.0F);
    const float v = uniform(-1.0F, 1.0F);
    const float square = u * u + v * v;
    if (square > 0.0F && square < 1.0F) return u * std::sqrt(-2.0F * log(square) / square);
  }
}

std::uint32_t Random::below(std::uint32_t count) {
  // The first 2^32 mod count values are refused, so that every remainder is equally frequent. They are less than count:
  // the second division is seldom needed.
  while (true) {
    const std::uint32_t drawn = next();
    if (drawn >= count || drawn >= (0U - count) % count) return drawn % count;
  }
}

}  // namespace bn
