#pragma once
#include <vector>

#include "core/matrix.h"
#include "core/random.h"

namespace bn {

/// Mini-batches of an epoch: `batch_size` examples each. What is left over is a smaller last batch when it has two
/// examples or more; a single left-over example joins the batch before it, since batch norm cannot use one alone.
Index batch_count(Index examples, Index batch_size);
Index largest_batch(Index examples, Index batch_size);

/// The order in which examples are trained on: every epoch shuffles anew, and each example comes once an epoch.
class Batches {
 public:
  Batches(Index examples, Index batch_size, Random random);

  /// Examples of the mini-batch at hand, as indices into the training set. Valid until `advance`.
  struct Batch {
    const Index* examples;
    Index size;
  };
  Batch current() const;

  /// Goes on to the next mini-batch. Looking and going on are two things, so that a step that is refused moves nothing.
  void advance();

  Index per_epoch() const { return batch_count(Index(order_.size()), batch_size_); }

 private:
  std::vector<Index> order_;
  Index batch_size_;
  Index position_ = 0;
  Random random_;
};

}  // namespace bn
