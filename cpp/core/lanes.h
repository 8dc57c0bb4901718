#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <utility>

#include "core/matrix.h"
#ifdef __SSE2__
#include <emmintrin.h>  // Emscripten's serves WebAssembly
#endif

// Four numbers at a time, in the compiler's own vector type (GCC and Clang): + - * / and comparisons act lane by lane,
// are rounded as those of single numbers are, and so give the same bits natively and in WebAssembly.
namespace bn {

inline constexpr Index kLanes = 4;

template <class T, Index count = kLanes>
using LanesOf __attribute__((vector_size(count * sizeof(T)))) = T;
using Lanes = LanesOf<Scalar>;

inline Lanes splat(Scalar value) { return Lanes{value, value, value, value}; }

inline Lanes load(const Scalar* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}
inline void store(Scalar* to, Lanes lanes) { std::memcpy(to, &lanes, sizeof lanes); }

/// The first n numbers, 1 <= n <= 3, then zeros. Touches no memory behind them.
inline Lanes load(const Scalar* from, Index n) {
  Lanes lanes{};
  if (n == 1) {
    lanes[0] = from[0];
    return lanes;
  }
  std::memcpy(&lanes, from, 2 * sizeof(Scalar));
  if (n == 3) lanes[2] = from[2];
  return lanes;
}
inline void store(Scalar* to, Lanes lanes, Index n) {
  if (n == 1) {
    to[0] = lanes[0];
    return;
  }
  std::memcpy(to, &lanes, 2 * sizeof(Scalar));
  if (n == 3) to[2] = lanes[2];
}

/// The first n lanes, 1 <= n <= 3, then zeros.
inline Lanes first(Lanes lanes, Index n) {
  const Lanes numbers{0, 1, 2, 3};
  return numbers < Scalar(n) ? lanes : Lanes{};
}

/// Lane by lane; also for single numbers.
template <class Condition, class Number>
Number select(Condition condition, Number yes, Number no) {
  return condition ? yes : no;
}

/// 0 where x < 0, otherwise x, so that NaN stays.
inline Lanes at_least_zero(Lanes x) {
#ifdef __wasm_simd128__
  // Clang makes of the comparison a `max` that takes engines eight instructions; this one takes one.
  return wasm_f32x4_pmax(x, Lanes{});
#else
  return select(x < Scalar(0), Lanes{}, x);
#endif
}

/// The sums of four lanes each.
inline Lanes sums(Lanes a, Lanes b, Lanes c, Lanes d) {
  const Lanes ab = __builtin_shufflevector(a, b, 0, 1, 4, 5) + __builtin_shufflevector(a, b, 2, 3, 6, 7);
  const Lanes cd = __builtin_shufflevector(c, d, 0, 1, 4, 5) + __builtin_shufflevector(c, d, 2, 3, 6, 7);
  return __builtin_shufflevector(ab, cd, 0, 2, 4, 6) + __builtin_shufflevector(ab, cd, 1, 3, 5, 7);
}

inline Lanes square_root(Lanes lanes) {
#if defined(__SSE2__) && !defined(BN_DOUBLE)
  return _mm_sqrt_ps(lanes);
#else
  for (Index k = 0; k < kLanes; ++k) lanes[k] = std::sqrt(lanes[k]);
  return lanes;
#endif
}

/// A whole group of four numbers in a row, so many behind the one named; or the n that are left at the row's end. Loops
/// over a row run over these. WebAssembly adds an offset that is known beforehand for nothing.
template <Index offset = 0>
struct Whole {
  Lanes load(const Scalar* from) const { return bn::load(from + offset); }
  void store(Scalar* to, Lanes lanes) const { bn::store(to + offset, lanes); }
};
struct Rest {
  Index n;
  Lanes load(const Scalar* from) const { return bn::load(from, n); }
  void store(Scalar* to, Lanes lanes) const { bn::store(to, lanes, n); }
};

/// body(j, place) for every group of a row of n numbers, the group being `place` seen from number j. Two at a time, for
/// loops cost WebAssembly more than other code.
template <class Body>
void for_lanes(Index n, Body body) {
  Index j = 0;
  for (; j + 2 * kLanes <= n; j += 2 * kLanes) {
    body(j, Whole<>());
    body(j, Whole<kLanes>());
  }
  if (j + kLanes <= n) {
    body(j, Whole<>());
    j += kLanes;
  }
  if (j < n) body(j, Rest{n - j});
}

/// A whole group, or the n numbers that are left: told apart when it runs.
struct UpToFour {
  Index n;
  Lanes load(const Scalar* from) const { return n < kLanes ? bn::load(from, n) : bn::load(from); }
  void store(Scalar* to, Lanes lanes) const { n < kLanes ? bn::store(to, lanes, n) : bn::store(to, lanes); }
};

/// The same for a body that is long, or seldom used: there is one of it in the program, not four.
template <class Body>
void for_groups(Index n, Body body) {
  for (Index j = 0; j < n; j += kLanes) body(j, UpToFour{n - j});
}

namespace detail {
template <class Body, std::size_t... i>
void for_known(Body body, std::index_sequence<i...> /*numbers*/) {
  (body(std::integral_constant<std::size_t, i>()), ...);
}
}  // namespace detail
/// body(0), ..., body(count - 1), each with a number known to the compiler: what it indexes stays in registers.
template <Index count, class Body>
void for_known(Body body) {
  detail::for_known(body, std::make_index_sequence<std::size_t(count)>());
}

}  // namespace bn
