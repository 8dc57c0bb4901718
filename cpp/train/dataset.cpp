#include "train/dataset.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "train/shapes.h"
#include "train/streams.h"

namespace bn {
namespace {

/// x = offset + factor * x of the shape.
struct Stretch {
  float offset1 = 0, factor1 = 1, offset2 = 0, factor2 = 1;
};

/// One input with 30 times the spread of the other, both off centre.
Stretch stretch_of(DatasetKind kind) {
  return kind == DatasetKind::stretched ? Stretch{100.0F, 15.0F, -3.0F, 0.5F} : Stretch{};
}

Window window_of(const Stretch& stretch) {
  constexpr float reach = 6.0F;
  return {stretch.offset1 - reach * stretch.factor1, stretch.offset1 + reach * stretch.factor1,
          stretch.offset2 - reach * stretch.factor2, stretch.offset2 + reach * stretch.factor2};
}

/// Point number i of `count`: classes take turns.
Draw draw_number(Index i, Index count, int classes) {
  const int turns = std::max(classes, 1);
  const Index per_class = (count + turns - 1) / turns;
  const Index place = i / turns;
  return {static_cast<int>(i % turns), turns, float(place) / float(per_class)};
}

std::vector<Point> draw_points(const DatasetSpec& spec, Random& random) {
  const Stretch stretch = stretch_of(spec.kind);
  std::vector<Point> points;
  points.reserve(static_cast<std::size_t>(spec.points));
  for (Index i = 0; i < spec.points; ++i) {
    Point point = draw_point(spec.kind, draw_number(i, spec.points, class_count(spec)), random);
    point.x1 += random.uniform(-spec.noise, spec.noise);
    point.x2 += random.uniform(-spec.noise, spec.noise);
    point.x1 = stretch.offset1 + stretch.factor1 * point.x1;
    point.x2 = stretch.offset2 + stretch.factor2 * point.x2;
    points.push_back(point);
  }
  return points;
}

bool is_own(const DatasetSpec& spec) { return spec.kind == DatasetKind::own; }

}  // namespace

int class_count(const DatasetSpec& spec) {
  switch (spec.kind) {
    case DatasetKind::plane:
    case DatasetKind::bumps:
      return 0;
    case DatasetKind::circle:
    case DatasetKind::gaussians:
    case DatasetKind::spiral:
    case DatasetKind::own:
      return spec.classes;
    default:
      return 2;
  }
}

Index train_count_of(const DatasetSpec& spec) {
  const auto test_count = static_cast<Index>(std::lround(double(spec.points) * spec.test_share));
  return std::clamp<Index>(spec.points - test_count, 2, spec.points - 1);
}

Dataset make_dataset(const DatasetSpec& spec) {
  Random random(spec.seed, kDataStream);
  std::vector<Point> points = is_own(spec) ? spec.own->points : draw_points(spec, random);
  random.shuffle(points);
  Dataset data;
  data.x.resize(2, spec.points);
  data.y.resize(1, spec.points);
  for (Index i = 0; i < spec.points; ++i) {
    const Point& point = points[static_cast<std::size_t>(i)];
    data.x(0, i) = point.x1;
    data.x(1, i) = point.x2;
    data.y(0, i) = point.y;
  }
  data.train_count = train_count_of(spec);
  data.classes = class_count(spec);
  data.window = is_own(spec) ? window_around(points) : window_of(stretch_of(spec.kind));
  return data;
}

}  // namespace bn
