#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

// Elementary functions from sums and products alone: the same bits on every processor, with every compiler and in
// WebAssembly, where each libm has its own rounding. They have no branches, so that loops over them vectorise.
// Approximations: Cephes mathematical library (S. L. Moshier), single precision; errors of about 2 units in the last
// place. The overloads for double use libm: that build serves accuracy, not reproduction.
namespace bn {

namespace detail {
inline std::uint32_t bits_of(float x) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}
inline float float_of(std::uint32_t bits) {
  float x = 0;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}
/// 2^n for -126 <= n <= 127, n given as a wrapped unsigned number.
inline float power_of_two(std::uint32_t n) { return float_of((n + 127U) << 23U); }
/// Adding it rounds to a whole number, which then stands in the low bits.
inline constexpr float kRounder = 12582912.0F;
}  // namespace detail

/// e^x; 0 below -87, infinity above 88.37.
inline float exp(float x) {
  const float bounded = x < -87.0F ? -87.0F : (x > 88.37F ? 88.37F : x);
  const float shifted = bounded * 1.44269504088896341F + detail::kRounder;
  const std::uint32_t n = detail::bits_of(shifted) - detail::bits_of(detail::kRounder);
  const float whole = shifted - detail::kRounder;
  const float r = (bounded - whole * 0.693359375F) - whole * -2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  const float value = ((p * (r * r) + r) + 1.0F) * detail::power_of_two(n);
  const float top = x > 88.37F ? std::numeric_limits<float>::infinity() : value;
  return x < -87.0F ? 0.0F : top;
}

/// Natural logarithm of a normal number; -infinity at 0, NaN below.
inline float log(float x) {
  const std::uint32_t bits = detail::bits_of(x);
  // Mantissa in [sqrt(1/2), sqrt(2)): the exponent is rounded at sqrt(1/2).
  const std::uint32_t offset = bits - 0x3f3504f3U;
  const auto e = static_cast<float>(static_cast<std::int32_t>(offset) >> 23);
  const float f = detail::float_of((offset & 0x007fffffU) + 0x3f3504f3U) - 1.0F;
  float p = 7.0376836292e-2F;
  p = p * f - 1.1514610310e-1F;
  p = p * f + 1.1676998740e-1F;
  p = p * f - 1.2420140846e-1F;
  p = p * f + 1.4249322787e-1F;
  p = p * f - 1.6668057665e-1F;
  p = p * f + 2.0000714765e-1F;
  p = p * f - 2.4999993993e-1F;
  p = p * f + 3.3333331174e-1F;
  const float square = f * f;
  const float low = (p * f) * square + e * -2.12194440e-4F - 0.5F * square;
  const float value = (f + low) + e * 0.693359375F;
  const float infinity = std::numeric_limits<float>::infinity();
  const float defined = x > 0.0F ? value : (x == 0.0F ? -infinity : std::numeric_limits<float>::quiet_NaN());
  return x == infinity ? infinity : defined;
}

inline float tanh(float x) {
  const float size = std::fabs(x);
  const float square = x * x;
  float p = -5.70498872745e-3F;
  p = p * square + 2.06390887954e-2F;
  p = p * square - 5.37397155531e-2F;
  p = p * square + 1.33314422036e-1F;
  p = p * square - 3.33332819422e-1F;
  const float small = p * square * x + x;
  const float large = 1.0F - 2.0F / (exp(2.0F * size) + 1.0F);
  return size < 0.625F ? small : std::copysign(large, x);
}

/// sin for |x| up to about 8000 radians.
inline float sin(float x) {
  const float shifted = x * 0.318309886183790672F + detail::kRounder;
  const float whole = shifted - detail::kRounder;
  // x - whole * pi with pi in three parts, so that little is lost.
  const float r = ((x - whole * 3.140625F) - whole * 9.67502593994140625e-4F) - whole * 1.509957990978376e-7F;
  const float square = r * r;
  float p = -2.3889859e-8F;
  p = p * square + 2.7525562e-6F;
  p = p * square - 1.9840874e-4F;
  p = p * square + 8.3333310e-3F;
  p = p * square - 1.6666667e-1F;
  const float value = p * square * r + r;
  return (detail::bits_of(shifted) & 1U) != 0U ? -value : value;
}

inline float cos(float x) { return sin(x + 1.57079632679489662F); }

inline double exp(double x) { return std::exp(x); }
inline double log(double x) { return std::log(x); }
inline double tanh(double x) { return std::tanh(x); }

template <class T>
T logistic(T x) {
  return T(1) / (T(1) + exp(-x));
}

/// log(1 + x) for x in [0, 1], exact to a few units in the last place even where 1 + x rounds to 1
/// (W. Kahan's correction).
template <class T>
T log1p(T x) {
  const T sum = T(1) + x;
  return log(sum) - ((sum - T(1)) - x) / sum;
}

}  // namespace bn
