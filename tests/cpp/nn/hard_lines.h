#pragma once
// Lines of numbers that are hard to normalise in few digits.
#include <cmath>
#include <functional>

#include "nn/random_matrix.h"

namespace bn {

struct HardLine {
  const char* name;
  std::function<double(Index, Random&)> at;  // number i of the line, rounded to Scalar afterwards
};

inline const std::vector<HardLine>& hard_lines() {
  const auto around = [](double mean, double spread) {
    return [=](Index, Random& random) { return mean + spread * double(random.normal()); };
  };
  const auto but_one = [](double all, double one) { return [=](Index i, Random&) { return i == 1 ? one : all; }; };
  const auto neighbours = [](double value) {
    const auto one = Scalar(value);
    const Scalar next = std::nextafter(one, Scalar(2) * one);
    return [=](Index i, Random&) { return double(i % 2 == 0 ? one : next); };
  };
  static const std::vector<HardLine> lines{
      {"random", around(0, 1)},
      {"mean 1e4, spread 1e-2", around(1e4, 1e-2)},
      {"mean 1e6, spread 1", around(1e6, 1)},
      {"mean -1e6, spread 1", around(-1e6, 1)},
      {"1 but for 1.001", but_one(1, 1.001)},
      {"0.1 but for 1e6", but_one(0.1, 1e6)},
      {"1e6 but for 0.1", but_one(1e6, 0.1)},
      {"neighbours of 1", neighbours(1)},
      {"neighbours of 1e4", neighbours(1e4)},
      {"neighbours of 1e15", neighbours(1e15)},
      {"1e15", around(0, 1e15)},
      {"mean 1e15, spread 1e12", around(1e15, 1e12)},
      {"1e-20", around(0, 1e-20)},
      {"mean 1e-20, spread 1e-22", around(1e-20, 1e-22)},
      {"from 1e-20 to 1e15",
       [](Index i, Random& random) { return random.normal() * std::pow(10.0, 35.0 * double(i % 8) / 7 - 20); }},
  };
  return lines;
}

/// (lines, n): every line once.
inline Matrix hard_matrix(Index n, Random& random) {
  const auto& lines = hard_lines();
  Matrix z(Index(lines.size()), n);
  for (Index i = 0; i < z.rows(); ++i) {
    for (Index j = 0; j < n; ++j) z(i, j) = Scalar(lines[std::size_t(i)].at(j, random));
  }
  return z;
}

}  // namespace bn
