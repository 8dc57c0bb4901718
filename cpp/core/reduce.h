#pragma once
#include <array>

#include "core/doubles.h"

namespace bn {

/// Two sums over the same row.
template <class Number>
struct Pair {
  Number first, second;

  Pair& operator+=(const Pair& other) {
    first += other.first;
    second += other.second;
    return *this;
  }
  friend Pair operator+(const Pair& a, const Pair& b) { return {a.first + b.first, a.second + b.second}; }
};
inline Pair<Doubles> widened(const Pair<Lanes>& lanes) { return {widened(lanes.first), widened(lanes.second)}; }
inline Pair<Lanes> first(const Pair<Lanes>& lanes, Index n) { return {first(lanes.first, n), first(lanes.second, n)}; }
inline Pair<double> sum(const Pair<Doubles>& four) { return {sum(four.first), sum(four.second)}; }

/// The sum of the eight groups of four from number j on.
template <class Term>
auto sum_of_eight(Index j, const Term& term) {
  const auto first_four =
      (term(j, Whole<>()) + term(j, Whole<kLanes>())) + (term(j, Whole<2 * kLanes>()) + term(j, Whole<3 * kLanes>()));
  const auto last_four = (term(j, Whole<4 * kLanes>()) + term(j, Whole<5 * kLanes>())) +
                         (term(j, Whole<6 * kLanes>()) + term(j, Whole<7 * kLanes>()));
  return first_four + last_four;
}

/// The sum over a row of n numbers: term(j, place) gives the group of four that is `place` seen from number j, or a
/// pair of groups. Eight groups are added up in Scalar, those sums in double. The order of the additions depends on n
/// alone.
template <class Term>
auto sum_lanes(Index n, Term term) {
  using Group = decltype(term(n, Whole<>()));
  decltype(widened(Group())) total{};
  Index j = 0;
  for (; j + 8 * kLanes <= n; j += 8 * kLanes) total += widened(sum_of_eight(j, term));
  Group rest{};
  for (; j + kLanes <= n; j += kLanes) rest += term(j, Whole<>());
  if (j < n) rest += first(term(j, Rest{n - j}), n - j);
  return sum(total += widened(rest));
}

/// The same sums over four rows at a time, whose additions need not wait for each other: term_of(r) is row r's term.
template <class TermOf>
auto sum_four_rows(Index n, TermOf term_of) {
  const std::array term{term_of(0), term_of(1), term_of(2), term_of(3)};
  std::array<Doubles, 4> total;
  std::array<Lanes, 4> rest;
  for_known<4>([&](auto r) {
    total[r] = Doubles{};
    rest[r] = Lanes{};
  });
  Index j = 0;
  for (; j + 8 * kLanes <= n; j += 8 * kLanes) {
    for_known<4>([&](auto r) { total[r] += widened(sum_of_eight(j, term[r])); });
  }
  for (; j + kLanes <= n; j += kLanes) {
    for_known<4>([&](auto r) { rest[r] += term[r](j, Whole<>()); });
  }
  if (j < n) {
    for_known<4>([&](auto r) { rest[r] += first(term[r](j, Rest{n - j}), n - j); });
  }
  for_known<4>([&](auto r) { total[r] += widened(rest[r]); });
  return sums(total[0], total[1], total[2], total[3]);
}

/// Likewise for terms in double.
template <class Term>
double sum_doubles(Index n, Term term) {
  Doubles total{};
  Index j = 0;
  for (; j + kLanes <= n; j += kLanes) total += term(j, Whole<>());
  if (j < n) total += first(term(j, Rest{n - j}), n - j);
  return sum(total);
}

/// term(0) + ... + term(n - 1) in double, one number at a time, as four interleaved partial sums.
template <class Term>
double sum(Index n, Term term) {
  std::array<double, 4> lane{};
  Index i = 0;
  for (; i + 4 <= n; i += 4) {
    for (Index k = 0; k < 4; ++k) lane[static_cast<std::size_t>(k)] += term(i + k);
  }
  for (; i < n; ++i) lane[0] += term(i);
  return (lane[0] + lane[1]) + (lane[2] + lane[3]);
}

}  // namespace bn
