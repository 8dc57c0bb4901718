#include "train/shapes.h"

#include <array>
#include <cmath>

#include "core/elementary.h"

namespace bn {
namespace {

constexpr float kPi = 3.14159265358979F;
/// Half the width of the square that the points span.
constexpr float kRadius = 5.0F;

Point polar(float radius, float angle, float y) { return {radius * sin(angle), radius * cos(angle), y}; }

/// A disc inside, a ring or two around it: from radius to radius, as parts of the whole one.
Point circle(const Draw& draw, Random& random) {
  struct Band {
    float from, to;
  };
  constexpr std::array<Band, 2> two{{{0.0F, 0.5F}, {0.7F, 1.0F}}};
  constexpr std::array<Band, 3> three{{{0.0F, 0.24F}, {0.38F, 0.62F}, {0.76F, 1.0F}}};
  const auto label = static_cast<std::size_t>(draw.label);
  const Band band = draw.classes == 2 ? two[label] : three[label];
  const float radius = random.uniform(band.from, band.to);
  return polar(kRadius * radius, random.uniform(0.0F, 2.0F * kPi), float(draw.label));
}

/// Class 1 where the signs of x1 and x2 are equal; a gap along both axes.
Point xor_signs(const Draw& draw, Random& random) {
  constexpr float gap = 0.3F;
  const float x1 = random.uniform(gap, kRadius);
  const float x2 = random.uniform(gap, kRadius);
  const float side = random.below(2) == 0 ? -1.0F : 1.0F;
  return {side * x1, (draw.label == 1 ? side : -side) * x2, float(draw.label)};
}

/// Clouds of standard deviation 1, at two opposite corners or at those of a triangle.
Point gaussians(const Draw& draw, Random& random) {
  struct Center {
    float x1, x2;
  };
  constexpr std::array<Center, 2> two{{{-2.0F, -2.0F}, {2.0F, 2.0F}}};
  constexpr std::array<Center, 3> three{{{-2.25F, -1.3F}, {2.25F, -1.3F}, {0.0F, 2.6F}}};
  const auto label = static_cast<std::size_t>(draw.label);
  const Center center = draw.classes == 2 ? two[label] : three[label];
  const float x1 = center.x1 + random.normal();
  return {x1, center.x2 + random.normal(), float(draw.label)};
}

/// One turn from the centre to the radius.
Point spiral(const Draw& draw) {
  const float start = float(draw.label) / float(draw.classes);
  return polar(kRadius * draw.along, 2.0F * kPi * (draw.along + start), float(draw.label));
}

/// Two interleaved half circles.
Point moons(const Draw& draw) {
  constexpr float size = 10.0F / 3.0F;
  const float x1 = cos(kPi * draw.along);
  const float x2 = sin(kPi * draw.along);
  return draw.label == 0 ? Point{size * (x1 - 0.5F), size * (x2 - 0.25F), 0.0F}
                         : Point{size * (0.5F - x1), size * (0.25F - x2), 1.0F};
}

/// 4 x 4 fields; of its own colour's eight fields a point takes any.
Point checkerboard(const Draw& draw, Random& random) {
  constexpr float side = 2.0F * kRadius / 4.0F;
  const std::uint32_t row = random.below(4);
  const std::uint32_t column = 2 * random.below(2) + (row + std::uint32_t(draw.label)) % 2;
  const float x1 = -kRadius + side * (float(column) + random.uniform());
  return {x1, -kRadius + side * (float(row) + random.uniform()), float(draw.label)};
}

/// The target is the height of a tilted plane, from -1 to 1.
Point plane(Random& random) {
  const float x1 = random.uniform(-kRadius, kRadius);
  const float x2 = random.uniform(-kRadius, kRadius);
  return {x1, x2, (x1 + x2) / (2.0F * kRadius)};
}

/// Six Gaussian bumps, up and down in turn, of height 1 and standard deviation 1.
Point bumps(Random& random) {
  struct Bump {
    float x1, x2, height;
  };
  constexpr std::array<Bump, 6> all{
      {{-4, 2.5F, 1}, {0, 2.5F, -1}, {4, 2.5F, 1}, {-4, -2.5F, -1}, {0, -2.5F, 1}, {4, -2.5F, -1}}};
  const float x1 = random.uniform(-kRadius, kRadius);
  const float x2 = random.uniform(-kRadius, kRadius);
  float y = 0;
  for (const Bump& bump : all) {
    const float d1 = x1 - bump.x1;
    const float d2 = x2 - bump.x2;
    y += bump.height * exp(-0.5F * (d1 * d1 + d2 * d2));
  }
  return {x1, x2, y};
}

}  // namespace

Point draw_point(DatasetKind kind, const Draw& draw, Random& random) {
  switch (kind) {
    case DatasetKind::circle:
      return circle(draw, random);
    case DatasetKind::xor_signs:
      return xor_signs(draw, random);
    case DatasetKind::gaussians:
      return gaussians(draw, random);
    case DatasetKind::spiral:
      return spiral(draw);
    case DatasetKind::moons:
    case DatasetKind::stretched:
      return moons(draw);
    case DatasetKind::checkerboard:
      return checkerboard(draw, random);
    case DatasetKind::plane:
      return plane(random);
    case DatasetKind::bumps:
      return bumps(random);
    case DatasetKind::own:
      break;  // no shape: its points are given
  }
  return {};
}

}  // namespace bn
