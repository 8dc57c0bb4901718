#pragma once
#include "probe/stations.h"

namespace bn {

using RowRef = const Eigen::Ref<const Eigen::Matrix<Scalar, 1, Eigen::Dynamic>>&;

/// Shares of the values in equal bins from `axis.from` to `axis.to`, adding up to 1; what lies outside is counted in
/// the edge bins, and NaN nowhere.
void histogram(RowRef values, Axis axis, Eigen::Ref<Vector> shares);

/// Of one row of values.
struct Moments {
  Scalar mean = 0;
  Scalar std = 0;  // biased, 1/m
  Scalar min = 0;
  Scalar max = 0;
};
Moments moments(RowRef values);

}  // namespace bn
