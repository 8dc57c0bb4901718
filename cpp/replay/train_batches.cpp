#include "replay/train_batches.h"

#include <algorithm>
#include <cmath>

namespace bn::replay {
namespace {

/// Class indices from 0 to `most`.
Matrix read_labels(Fields& fields, Index m, Index most) {
  const Vector labels = fields.vector("y", m);
  for (const Scalar label : labels) {
    check_integer(fields.full("y"), double(label), Range{0, double(most)});
  }
  return labels.transpose();
}

/// One target an example, or where there are several outputs a row of them.
Matrix read_targets(Fields& fields, Index m, Index outputs) {
  const json& y = fields.required("y");
  const bool has_rows = y.is_array() && !y.empty() && y[0].is_array();
  if (has_rows || outputs > 1) return fields.matrix("y", m, outputs);
  return fields.vector("y", m).transpose();
}

Batch read_batch(const json& item, const std::string& name, const Architecture& architecture, LossKind loss) {
  Fields fields(item, name);
  const Index outputs = architecture.sizes.back();
  Batch batch{fields.matrix("x"), {}};
  const Index m = batch.x.cols();
  if (batch.x.rows() != architecture.sizes.front()) {
    throw Refusal(fields.full("x") + " has rows of length " + std::to_string(batch.x.rows()) + ": length " +
                  std::to_string(architecture.sizes.front()) + ", the first of sizes, is allowed");
  }
  if (m < 2 && architecture.norm == NormKind::batch) {
    throw Refusal(fields.full("x") + " has 1 example: batch norm needs at least 2 in training mode");
  }
  if (loss == LossKind::half_mse) {
    batch.y = read_targets(fields, m, outputs);
  } else {
    batch.y = read_labels(fields, m, loss == LossKind::bce ? 1 : outputs - 1);
  }
  fields.refuse_unknown();
  return batch;
}

}  // namespace

LossKind read_loss(Fields& fields, const Architecture& architecture) {
  const auto loss = fields.choice<LossKind>("loss", kLossNames);
  const Index outputs = architecture.sizes.back();
  if (loss == LossKind::bce && outputs != 1) {
    throw Refusal("loss is bce: with " + std::to_string(outputs) + " outputs ce or half_mse is allowed");
  }
  if (loss == LossKind::ce && outputs < 2) {
    throw Refusal("loss is ce: with 1 output bce or half_mse is allowed");
  }
  return loss;
}

std::vector<Batch> read_batches(Fields& fields, const Architecture& architecture, LossKind loss) {
  std::vector<Batch> batches;
  for (const json& item : fields.list("batches")) {
    const std::string name = "batches[" + std::to_string(batches.size()) + "]";
    batches.push_back(read_batch(item, name, architecture, loss));
  }
  return batches;
}

Index largest_batch(const std::vector<Batch>& batches) {
  Index most = 1;
  for (const Batch& batch : batches) most = std::max(most, batch.x.cols());
  return most;
}

}  // namespace bn::replay
