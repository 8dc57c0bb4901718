#include <emscripten/bind.h>

#include "probe/distribution.h"
#include "train/field_rules.h"
#include "wasm/lesson/arrays.h"
#include "wasm/values.h"

namespace {

using emscripten::val;

constexpr int kMostBins = 1000;

/// Shares of some numbers in equal bins from `from` to `to`; what lies outside is counted in the edge bins.
val histogram(const val& values, double from, double to, int bins) {
  return bn::guarded([&] {
    bn::check_integer("bins", bins, {1, kMostBins});
    const std::vector<double> numbers = bn::numbers_of(values);
    const bn::Vector row =
        Eigen::Map<const Eigen::VectorXd>(numbers.data(), bn::Index(numbers.size())).cast<bn::Scalar>();
    bn::Vector shares = bn::Vector::Zero(bins);
    bn::histogram(row.transpose(), {bn::Scalar(from), bn::Scalar(to)}, shares);
    return bn::array_of(shares);
  });
}

}  // namespace

EMSCRIPTEN_BINDINGS(histogram) { emscripten::function("histogram", &histogram); }
