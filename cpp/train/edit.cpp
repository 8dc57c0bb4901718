#include "train/edit.h"

#include "core/check.h"
#include "train/field_rules.h"

namespace bn {
namespace {

constexpr Range kValueRange{-1e6, 1e6};

[[noreturn]] void refuse_missing(const Edit& edit, const char* why) {
  refuse({"layer ", edit.layer, " has no ", kEditNames[static_cast<std::size_t>(edit.kind)], ": ", why});
}

void check_index(const char* name, Index value, Index count) {
  check_integer(name, double(value), Range{0, double(count - 1)});
}

bool is_output(const Edit& edit, const Network& network) { return edit.layer == Index(network.hidden.size()); }

const Linear& linear_of(const Edit& edit, const Network& network) {
  if (is_output(edit, network)) return std::get<Linear>(network.layers.back());
  return std::get<Linear>(network.layers[network.hidden[static_cast<std::size_t>(edit.layer)].linear]);
}

Index weight_place(const Edit& edit, const Linear& linear) {
  check_index("from", edit.from, linear.in);
  return linear.W.offset + edit.unit * linear.in + edit.from;
}

Index bias_place(const Edit& edit, const Linear& linear) {
  if (linear.b.size == 0) refuse_missing(edit, "only the output layer has a bias here");
  return linear.b.offset + edit.unit;
}

Index norm_place(const Edit& edit, const Network& network) {
  if (is_output(edit, network)) refuse_missing(edit, "the output layer is not normalised");
  const HiddenLayer& hidden = network.hidden[static_cast<std::size_t>(edit.layer)];
  if (!hidden.has_norm) refuse_missing(edit, "this network is not normalised");
  const Layer& norm = network.layers[hidden.norm];
  const Span span = edit.kind == EditKind::gamma ? gamma_of(norm) : beta_of(norm);
  if (span.size == 0) refuse_missing(edit, "RMS norm only scales");
  return span.offset + edit.unit;
}

}  // namespace

Index place_of(const Edit& edit, const Network& network) {
  check_number("value", edit.value, kValueRange);
  check_index("layer", edit.layer, Index(network.hidden.size()) + 1);
  const Linear& linear = linear_of(edit, network);
  check_index("unit", edit.unit, linear.out);
  switch (edit.kind) {
    case EditKind::W:
      return weight_place(edit, linear);
    case EditKind::b:
      return bias_place(edit, linear);
    default:
      return norm_place(edit, network);
  }
}

}  // namespace bn
