#pragma once
#include "core/matrix.h"

namespace bn {

/// A stretch of a flat vector. Offsets instead of pointers: a copied network still points into its own parameters.
struct Span {
  Index offset = 0;
  Index size = 0;
};

inline Eigen::Map<const Vector> part(ConstVectorRef flat, Span span) { return {flat.data() + span.offset, span.size}; }
inline Eigen::Map<Vector> mutable_part(VectorRef flat, Span span) { return {flat.data() + span.offset, span.size}; }

/// Hands out stretches of a flat vector, one after the other.
class Layout {
 public:
  Span take(Index size) {
    const Span span{size_, size};
    size_ += size;
    return span;
  }
  Index size() const { return size_; }

 private:
  Index size_ = 0;
};

}  // namespace bn
