#pragma once
#include "core/lanes.h"

namespace bn {

/// Four lanes in double, for sums that may lose no digits.
struct Doubles {
  using Two = LanesOf<double, 2>;
  Two low, high;

  Doubles& operator+=(const Doubles& other) {
    low += other.low;
    high += other.high;
    return *this;
  }
  friend Doubles operator-(const Doubles& a, const Doubles& b) { return {a.low - b.low, a.high - b.high}; }
  friend Doubles operator+(const Doubles& a, const Doubles& b) { return {a.low + b.low, a.high + b.high}; }
  friend Doubles operator*(const Doubles& a, const Doubles& b) { return {a.low * b.low, a.high * b.high}; }
  friend Doubles operator/(const Doubles& a, double b) { return {a.low / b, a.high / b}; }
};

inline Doubles load_doubles(const double* from) {
  Doubles four;
  std::memcpy(&four, from, sizeof four);
  return four;
}
inline void store_doubles(double* to, const Doubles& four) { std::memcpy(to, &four, sizeof four); }

inline double sum(const Doubles& four) { return (four.low[0] + four.low[1]) + (four.high[0] + four.high[1]); }

/// The sums of four such, each as `sum` adds it up.
inline Doubles sums(const Doubles& a, const Doubles& b, const Doubles& c, const Doubles& d) {
  const auto add = [](Doubles::Two x, Doubles::Two y) {
    return __builtin_shufflevector(x, y, 0, 2) + __builtin_shufflevector(x, y, 1, 3);
  };
  return {add(add(a.low, a.high), add(b.low, b.high)), add(add(c.low, c.high), add(d.low, d.high))};
}

/// The first n, 1 <= n <= 3, and zeros.
inline Doubles first(const Doubles& four, Index n) {
  return {Doubles::Two{four.low[0], n > 1 ? four.low[1] : 0.0}, Doubles::Two{n > 2 ? four.high[0] : 0.0, 0.0}};
}

#if defined(__SSE2__) && !defined(BN_DOUBLE)
/// The last two lanes as the first two.
inline Lanes last_two(Lanes lanes) {
#ifdef __wasm_simd128__
  // All four lanes are said: engines know this shuffle, and not the one that leaves lanes open.
  return wasm_i32x4_shuffle(lanes, lanes, 2, 3, 0, 1);
#else
  return _mm_movehl_ps(lanes, lanes);
#endif
}
// GCC takes conversions of half a vector apart into single numbers.
inline Doubles widened(Lanes lanes) { return {_mm_cvtps_pd(lanes), _mm_cvtps_pd(last_two(lanes))}; }
inline Lanes narrowed(const Doubles& four) { return _mm_movelh_ps(_mm_cvtpd_ps(four.low), _mm_cvtpd_ps(four.high)); }
#else
inline Doubles widened(Lanes lanes) {
  return {Doubles::Two{double(lanes[0]), double(lanes[1])}, Doubles::Two{double(lanes[2]), double(lanes[3])}};
}
inline Lanes narrowed(const Doubles& four) {
  return Lanes{Scalar(four.low[0]), Scalar(four.low[1]), Scalar(four.high[0]), Scalar(four.high[1])};
}
#endif

inline Doubles::Two square_root(Doubles::Two two) {
#ifdef __SSE2__
  return _mm_sqrt_pd(two);
#else
  return Doubles::Two{std::sqrt(two[0]), std::sqrt(two[1])};
#endif
}

/// 1 / sqrt(sigma2 + eps) as norms divide by it; 0 where that would be 1 / 0.
inline double inverse_std(double sigma2, double eps) {
  const double inside = sigma2 + eps;
  return inside == 0.0 ? 0.0 : 1.0 / std::sqrt(inside);
}
inline Doubles::Two inverse_std(Doubles::Two sigma2, double eps) {
  const Doubles::Two inside = sigma2 + eps;
  return select(inside == Doubles::Two{}, Doubles::Two{}, 1.0 / square_root(inside));
}
inline Doubles inverse_std(const Doubles& sigma2, double eps) {
  return {inverse_std(sigma2.low, eps), inverse_std(sigma2.high, eps)};
}

}  // namespace bn
