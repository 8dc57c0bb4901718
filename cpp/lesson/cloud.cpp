#include "lesson/cloud.h"

#include <cmath>
#include <string>

#include "core/check.h"
#include "core/random.h"

namespace bn {
namespace {

constexpr std::uint64_t kCloudSeed = 7;
constexpr std::uint64_t kCloudStream = 101;

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

void standardise(Eigen::Ref<Rows> row) {
  row.array() -= row.mean();
  row /= std::sqrt(row.squaredNorm() / double(row.cols()));
}

/// Row i loses what it has in common with the rows before it (Gram and Schmidt).
void make_uncorrelated(Rows& rows) {
  const auto m = double(rows.cols());
  for (Index i = 0; i < rows.rows(); ++i) {
    standardise(rows.row(i));
    for (Index k = 0; k < i; ++k) rows.row(i) -= rows.row(k) * (rows.row(i).dot(rows.row(k)) / m);
    standardise(rows.row(i));
  }
}

}  // namespace

Matrix round_cloud(Index m) {
  Random random(kCloudSeed, kCloudStream);
  Rows rows(3, m);
  for (Index j = 0; j < m; ++j) {
    for (Index i = 0; i < 3; ++i) rows(i, j) = double(random.normal());
  }
  make_uncorrelated(rows);
  return rows.cast<Scalar>();
}

std::array<double, 2> stretched(const Stretch& stretch, const std::array<double, 2>& u) {
  const double across = std::sqrt(1 - stretch.tilt * stretch.tilt);
  return {stretch.mu[0] + stretch.spread[0] * u[0],
          stretch.mu[1] + stretch.spread[1] * (stretch.tilt * u[0] + across * u[1])};
}

std::array<double, 2> unstretched(const Stretch& stretch, const std::array<double, 2>& x) {
  const double across = std::sqrt(1 - stretch.tilt * stretch.tilt);
  const double u1 = (x[0] - stretch.mu[0]) / stretch.spread[0];
  return {u1, ((x[1] - stretch.mu[1]) / stretch.spread[1] - stretch.tilt * u1) / across};
}

Matrix stretched(const Stretch& stretch, ConstMatrixRef cloud) {
  Matrix x(2, cloud.cols());
  for (Index j = 0; j < cloud.cols(); ++j) {
    const std::array<double, 2> point = stretched(stretch, {double(cloud(0, j)), double(cloud(1, j))});
    x(0, j) = Scalar(point[0]);
    x(1, j) = Scalar(point[1]);
  }
  return x;
}

Matrix stretched_cloud(const Stretch& stretch, Index m, const std::vector<Moved>& moved) {
  Matrix cloud = round_cloud(m);
  for (const Moved& one : moved) {
    if (one.point < 0 || one.point >= m) throw Refusal("the cloud has the points 0 to " + std::to_string(m - 1));
    for (Index i = 0; i < 2; ++i) cloud(i, one.point) = Scalar(one.u[std::size_t(i)]);
  }
  return stretched(stretch, cloud);
}

}  // namespace bn
