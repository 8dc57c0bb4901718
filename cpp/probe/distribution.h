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
  double sigma2 = 0;  // biased, 1/m
  Scalar std = 0;
  Scalar min = 0;
  Scalar max = 0;
};
Moments moments(RowRef values);

/// The value that a share of the values (0 to 1) lies below, between two of them by straight line (quantiles of type 7
/// in R. J. Hyndman and Y. Fan 1996). NaN where a value is. Changes the order of the values.
double percentile(Eigen::Ref<Vector> values, double share);

}  // namespace bn
