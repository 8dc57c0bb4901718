#include "train/batches.h"

#include <algorithm>
#include <numeric>

namespace bn {
namespace {

/// A left-over single example joins the batch before it, unless the user wants batches of one.
bool joins(Index left_over, Index batch_size) { return left_over == 1 && batch_size > 1; }

}  // namespace

Index batch_count(Index examples, Index batch_size) {
  const Index full = examples / batch_size;
  const Index left_over = examples % batch_size;
  const bool own_batch = left_over > 0 && !(full > 0 && joins(left_over, batch_size));
  return full + (own_batch ? 1 : 0);
}

Index largest_batch(Index examples, Index batch_size) {
  const bool joined = examples > batch_size && joins(examples % batch_size, batch_size);
  return std::min(examples, batch_size + (joined ? 1 : 0));
}

Batches::Batches(Index examples, Index batch_size, Random random)
    : order_(static_cast<std::size_t>(examples)), batch_size_(batch_size), random_(random) {
  std::iota(order_.begin(), order_.end(), Index(0));
  random_.shuffle(order_);
}

Batches::Batch Batches::current() const {
  const Index left = static_cast<Index>(order_.size()) - position_;
  const Index size = left <= batch_size_ || joins(left - batch_size_, batch_size_) ? left : batch_size_;
  return {order_.data() + position_, size};
}

void Batches::advance() {
  position_ += current().size;
  if (position_ < static_cast<Index>(order_.size())) return;
  random_.shuffle(order_);
  position_ = 0;
}

}  // namespace bn
