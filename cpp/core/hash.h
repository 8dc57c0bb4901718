#pragma once
#include <cstdint>

#include "core/matrix.h"

namespace bn {

/// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo) over the bytes of numbers: equal bits have equal hashes.
class Hash {
 public:
  void add(ConstVectorRef numbers) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(numbers.data());
    for (std::size_t i = 0; i < static_cast<std::size_t>(numbers.size()) * sizeof(Scalar); ++i) {
      value_ = (value_ ^ bytes[i]) * 1099511628211ULL;
    }
  }
  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 14695981039346656037ULL;
};

}  // namespace bn
