#include "kernel/product.h"

#include <array>

#include "core/lanes.h"

namespace bn {
namespace {

template <Index count>
using Groups = std::array<Lanes, std::size_t(count)>;

/// The weights of one input, and the same of W seen as its transpose. Loops over the inputs move them on: engines would
/// make an address that is worked out from the input's number with more instructions than the arithmetic has.
struct ByRow {
  const Scalar* data;
  Index step;

  ByRow from(Index unit) const { return {data + unit * step, step}; }
  Scalar at(Index unit) const { return data[unit * step]; }
  void advance() { ++data; }
};
struct ByColumn {
  const Scalar* data;
  Index step;

  ByColumn from(Index unit) const { return {data + unit, step}; }
  Scalar at(Index unit) const { return data[unit]; }
  void advance() { data += step; }
};

/// Rows of examples, from one unit and one example on; `advance` goes on to the next row.
template <class Number>
struct Rows {
  Number* data;
  Index step;

  Rows from(Index unit) const { return {data + unit * step, step}; }
  Rows from_example(Index j) const { return {data + j, step}; }
  Number* at(Index unit, Index j) const { return data + unit * step + j; }
  void advance() { data += step; }
};

/// Units x Blocks groups of four examples, at most 8: more sums do not fit into the registers beside what they are made
/// of.
template <Index Units, Index Blocks, class Weights, class Place>
void tile(Weights W, Index depth, Rows<const Scalar> in, const Scalar* b, const Rows<Scalar>& out, Place place) {
  std::array<Groups<Blocks>, std::size_t(Units)> total;
  for_known<Units>([&](auto u) {
    const Lanes start = splat(b == nullptr ? Scalar(0) : b[u]);
    for_known<Blocks>([&](auto g) { total[u][g] = start; });
  });
  for (; depth > 0; --depth) {
    Groups<Blocks> x;
    for_known<Blocks>([&](auto g) { x[g] = place.load(in.at(0, g * kLanes)); });
    for_known<Units>([&](auto u) {
      const Lanes w = splat(W.at(u));
      for_known<Blocks>([&](auto g) { total[u][g] += w * x[g]; });
    });
    in.advance();
    W.advance();
  }
  for_known<Units>(
      [&](auto u) { for_known<Blocks>([&](auto g) { place.store(out.at(u, g * kLanes), total[u][g]); }); });
}

/// All units for the same few examples, whose inputs stay in the nearest cache meanwhile.
template <Index Blocks, class Weights, class Place>
void column(const Weights& W, Index units, Index depth, const Rows<const Scalar>& in, const Scalar* b,
            const Rows<Scalar>& out, Place place) {
  const auto b_from = [b](Index i) { return b == nullptr ? nullptr : b + i; };
  Index i = 0;
  for (; i + 4 <= units; i += 4) tile<4, Blocks>(W.from(i), depth, in, b_from(i), out.from(i), place);
  if (units - i >= 2) {
    tile<2, Blocks>(W.from(i), depth, in, b_from(i), out.from(i), place);
    i += 2;
  }
  if (i < units) tile<1, Blocks>(W.from(i), depth, in, b_from(i), out.from(i), place);
}

template <class Weights>
void multiply(const Weights& W, Index depth, ConstMatrixRef in, const Scalar* b, MatrixRef out) {
  const Rows<const Scalar> from{in.data(), in.outerStride()};
  const Rows<Scalar> to{out.data(), out.outerStride()};
  const Index m = in.cols();
  const auto run = [&](auto blocks, Index j, auto place) {
    column<decltype(blocks)::value>(W, out.rows(), depth, from.from_example(j), b, to.from_example(j), place);
  };
  Index j = 0;
  for (; j + 2 * kLanes <= m; j += 2 * kLanes) run(std::integral_constant<Index, 2>(), j, Whole<>());
  if (j + kLanes <= m) {
    run(std::integral_constant<Index, 1>(), j, Whole<>());
    j += kLanes;
  }
  if (j < m) run(std::integral_constant<Index, 1>(), j, Rest{m - j});
}

/// Sums over the examples for Units rows of `left` and Depth rows of `right`.
template <Index Units, Index Depth>
void dots(const Rows<const Scalar>& left, const Rows<const Scalar>& right, Index m, const Rows<Scalar>& out) {
  std::array<Groups<kLanes>, std::size_t(Units)> total;
  for_known<Units>([&](auto u) { for_known<kLanes>([&](auto k) { total[u][k] = Lanes{}; }); });
  const auto add = [&](Index j, auto place) {
    Groups<Depth> x;
    for_known<Depth>([&](auto k) { x[k] = place.load(right.at(k, j)); });
    for_known<Units>([&](auto u) {
      const Lanes y = place.load(left.at(u, j));
      for_known<Depth>([&](auto k) { total[u][k] += y * x[k]; });
    });
  };
  Index j = 0;
  for (; j + kLanes <= m; j += kLanes) add(j, Whole<>());
  if (j < m) add(j, Rest{m - j});
  for_known<Units>([&](auto u) {
    const Lanes found = sums(total[u][0], total[u][1], total[u][2], total[u][3]);
    for_known<Depth>([&](auto k) { *out.at(u, k) = found[k()]; });
  });
}

template <Index Units>
void dots_of_units(const Rows<const Scalar>& left, const Rows<const Scalar>& right, Index depth, Index m,
                   const Rows<Scalar>& out) {
  Index k = 0;
  for (; k + 4 <= depth; k += 4) dots<Units, 4>(left, right.from(k), m, out.from_example(k));
  if (depth - k >= 2) {
    dots<Units, 2>(left, right.from(k), m, out.from_example(k));
    k += 2;
  }
  if (k < depth) dots<Units, 1>(left, right.from(k), m, out.from_example(k));
}

}  // namespace

void product(ConstMatrixRef W, ConstMatrixRef in, ConstVectorRef b, MatrixRef out) {
  multiply(ByRow{W.data(), W.outerStride()}, W.cols(), in, b.size() == 0 ? nullptr : b.data(), out);
}

void transposed_product(ConstMatrixRef W, ConstMatrixRef in, MatrixRef out) {
  multiply(ByColumn{W.data(), W.outerStride()}, W.rows(), in, nullptr, out);
}

void product_over_examples(ConstMatrixRef left, ConstMatrixRef right, MatrixRef out) {
  const Rows<const Scalar> a{left.data(), left.outerStride()};
  const Rows<const Scalar> b{right.data(), right.outerStride()};
  const Rows<Scalar> to{out.data(), out.outerStride()};
  const Index units = left.rows();
  Index i = 0;
  for (; i + 2 <= units; i += 2) dots_of_units<2>(a.from(i), b, right.rows(), left.cols(), to.from(i));
  if (i < units) dots_of_units<1>(a.from(i), b, right.rows(), left.cols(), to.from(i));
}

}  // namespace bn
