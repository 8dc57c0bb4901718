#include "train/own_data.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"
#include "train/field_rules.h"

namespace bn {
namespace {

constexpr Range kCounts{4, 20000};
constexpr Range kNumbers{-1e6, 1e6};

void refuse_numbers(const Point& point) {
  check_number("x1", point.x1, kNumbers);
  check_number("x2", point.x2, kNumbers);
  check_number("y", point.y, kNumbers);
}

void refuse_classes(const OwnData& data) {
  if (data.classes == 0) return;
  check_integer("classes", data.classes, {2, 3});
  for (const Point& point : data.points) check_integer("class", point.y, {0, double(data.classes - 1)});
  const auto same = [&](const Point& point) { return point.y == data.points.front().y; };
  if (!std::all_of(data.points.begin(), data.points.end(), same)) return;
  refuse({"all points are of class ", data.points.front().y, ": points of two classes are needed"});
}

struct Extent {
  float from, to;
};

Extent extent_of(const std::vector<Point>& points, float Point::*axis) {
  const auto less = [axis](const Point& a, const Point& b) { return a.*axis < b.*axis; };
  const auto [least, most] = std::minmax_element(points.begin(), points.end(), less);
  return {(*least).*axis, (*most).*axis};
}

/// As much room around the points as the built-in sets have; some where they do not spread at all.
Extent widened(Extent extent) {
  constexpr float margin = 0.1F;
  const float width = extent.to - extent.from;
  const float room = width > 0 ? margin * width : std::max(1.0F, std::abs(extent.from) * margin);
  return {extent.from - room, extent.to + room};
}

}  // namespace

void validate(const OwnData& data) {
  check_integer("number of points", double(data.points.size()), kCounts);
  for (const Point& point : data.points) refuse_numbers(point);
  refuse_classes(data);
}

Window window_around(const std::vector<Point>& points) {
  constexpr float reach = 6.0F;
  constexpr float third = 4.0F;
  const Extent x1 = extent_of(points, &Point::x1);
  const Extent x2 = extent_of(points, &Point::x2);
  const bool inside = std::min(x1.from, x2.from) >= -reach && std::max(x1.to, x2.to) <= reach;
  if (inside && std::max(x1.to - x1.from, x2.to - x2.from) >= third) return {-reach, reach, -reach, reach};
  const Extent across = widened(x1);
  const Extent up = widened(x2);
  return {across.from, across.to, up.from, up.to};
}

}  // namespace bn
