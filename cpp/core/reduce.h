#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

/// term(0) + ... + term(n - 1) in double, as four interleaved partial sums. The order of the additions depends on n
/// alone, not on the machine's vector width or the data's alignment.
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
