#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "core/lanes.h"

// Elementary functions from sums and products alone: the same bits on every processor, with every compiler and in
// WebAssembly, where each libm has its own rounding. `Float` is float, or four of them at a time: they have no
// branches. Approximations: Cephes mathematical library (S. L. Moshier), single precision; errors of about 2 units in
// the last place. The overloads for double use libm: that build serves accuracy, not reproduction.
namespace bn {

namespace detail {
/// The bits of a float, or of four, as whole numbers.
template <class Float>
struct Bits {
  using Unsigned = LanesOf<std::uint32_t>;
  using Signed = LanesOf<std::int32_t>;
  static Float number(Signed whole) { return __builtin_convertvector(whole, Float); }
};
template <>
struct Bits<float> {
  using Unsigned = std::uint32_t;
  using Signed = std::int32_t;
  static float number(Signed whole) { return static_cast<float>(whole); }
};
template <class Float>
using Unsigned = typename Bits<Float>::Unsigned;

template <class Float>
Unsigned<Float> bits_of(Float x) {
  Unsigned<Float> bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}
template <class Float>
Float float_of(Unsigned<Float> bits) {
  Float x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}
/// 2^n for -126 <= n <= 127, n given as a wrapped unsigned number.
template <class Float>
Float power_of_two(Unsigned<Float> n) {
  return float_of<Float>((n + 127U) << 23U);
}
/// Adding it rounds to a whole number, which then stands in the low bits.
inline constexpr float kRounder = 12582912.0F;
inline constexpr float kInfinity = std::numeric_limits<float>::infinity();
inline constexpr std::uint32_t kSignBit = 0x80000000U;
}  // namespace detail

/// |x|.
template <class Float>
Float magnitude(Float x) {
  return detail::float_of<Float>(detail::bits_of(x) & ~detail::kSignBit);
}

/// e^x for -87 <= x <= 88.37.
template <class Float>
[[gnu::noinline]] Float exp_within(Float x) {
  const Float zero{};
  const Float shifted = x * 1.44269504088896341F + detail::kRounder;
  const auto n = detail::bits_of(shifted) - detail::bits_of(detail::kRounder);
  const Float whole = shifted - detail::kRounder;
  const Float r = (x - whole * 0.693359375F) - whole * -2.12194440e-4F;
  Float p = zero + 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  return ((p * (r * r) + r) + 1.0F) * detail::power_of_two<Float>(n);
}

/// e^x; 0 below -87, infinity above 88.37.
template <class Float>
Float exp(Float x) {
  const Float zero{};
  const Float value = exp_within(select(x < -87.0F, zero - 87.0F, select(x > 88.37F, zero + 88.37F, x)));
  const Float top = select(x > 88.37F, zero + detail::kInfinity, value);
  return select(x < -87.0F, zero, top);
}

/// Natural logarithm of a normal number; -infinity at 0, NaN below.
template <class Float>
[[gnu::noinline]] Float log(Float x) {
  using Signed = typename detail::Bits<Float>::Signed;
  const Float zero{};
  // Mantissa in [sqrt(1/2), sqrt(2)): the exponent is rounded at sqrt(1/2).
  const auto offset = detail::bits_of(x) - 0x3f3504f3U;
  const Float e = detail::Bits<Float>::number((Signed)(offset) >> 23);
  const Float f = detail::float_of<Float>((offset & 0x007fffffU) + 0x3f3504f3U) - 1.0F;
  Float p = zero + 7.0376836292e-2F;
  p = p * f - 1.1514610310e-1F;
  p = p * f + 1.1676998740e-1F;
  p = p * f - 1.2420140846e-1F;
  p = p * f + 1.4249322787e-1F;
  p = p * f - 1.6668057665e-1F;
  p = p * f + 2.0000714765e-1F;
  p = p * f - 2.4999993993e-1F;
  p = p * f + 3.3333331174e-1F;
  const Float square = f * f;
  const Float low = (p * f) * square + e * -2.12194440e-4F - 0.5F * square;
  const Float value = (f + low) + e * 0.693359375F;
  const Float undefined = zero + std::numeric_limits<float>::quiet_NaN();
  const Float defined = select(x > 0.0F, value, select(x == 0.0F, zero - detail::kInfinity, undefined));
  return select(x == detail::kInfinity, x, defined);
}

template <class Float>
Float tanh(Float x) {
  const Float size = magnitude(x);
  const Float square = x * x;
  Float p = Float{} - 5.70498872745e-3F;
  p = p * square + 2.06390887954e-2F;
  p = p * square - 5.37397155531e-2F;
  p = p * square + 1.33314422036e-1F;
  p = p * square - 3.33332819422e-1F;
  const Float small = p * square * x + x;
  // From 9.02 on it rounds to 1.
  const Float bounded = select(size > 10.0F, Float{} + 10.0F, size);
  const Float large = 1.0F - 2.0F / (exp_within(2.0F * bounded) + 1.0F);
  const auto sign = detail::bits_of(x) & detail::kSignBit;
  return select(size < 0.625F, small, detail::float_of<Float>(detail::bits_of(large) | sign));
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
inline double magnitude(double x) { return std::abs(x); }

#ifdef BN_DOUBLE
template <class Function>
Lanes lane_by_lane(Lanes x, Function f) {
  return Lanes{f(x[0]), f(x[1]), f(x[2]), f(x[3])};
}
inline Lanes exp(Lanes x) {
  return lane_by_lane(x, [](double v) { return std::exp(v); });
}
inline Lanes log(Lanes x) {
  return lane_by_lane(x, [](double v) { return std::log(v); });
}
inline Lanes tanh(Lanes x) {
  return lane_by_lane(x, [](double v) { return std::tanh(v); });
}
inline Lanes magnitude(Lanes x) {
  return lane_by_lane(x, [](double v) { return std::abs(v); });
}
#endif

template <class T>
T logistic(T x) {
  return Scalar(1) / (Scalar(1) + exp(-x));
}

/// log(1 + x) for x in [0, 1], exact to a few units in the last place even where 1 + x rounds to 1
/// (W. Kahan's correction).
template <class T>
T log1p(T x) {
  const T sum = Scalar(1) + x;
  return log(sum) - ((sum - Scalar(1)) - x) / sum;
}

}  // namespace bn
