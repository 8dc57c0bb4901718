#include "lesson/inputs.h"

namespace bn {

ScaledCloud scale_cloud(ScalingKind kind, ConstMatrixRef x) {
  ScaledCloud cloud;
  cloud.scaling = fit_scaling(kind, x);
  cloud.x.resize(2, x.cols());
  apply(cloud.scaling, x, cloud.x);
  cloud.moments = cloud_moments(cloud.x);
  cloud.axes = axes_of(covariance_of(cloud.moments));
  return cloud;
}

}  // namespace bn
