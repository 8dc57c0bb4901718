#include "nn/activation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace bn {
namespace {

struct ActivationCase {
  ActivationKind kind;
  double z, a, slope;
};

/// Values by hand; the slopes at 0 are PyTorch's.
const ActivationCase kCases[] = {
    {ActivationKind::relu, -2, 0, 0},         {ActivationKind::relu, 0, 0, 0},
    {ActivationKind::relu, 3, 3, 1},          {ActivationKind::leaky_relu, -2, -0.02, 0.01},
    {ActivationKind::leaky_relu, 0, 0, 0.01}, {ActivationKind::leaky_relu, 3, 3, 1},
    {ActivationKind::tanh, 0, 0, 1},          {ActivationKind::tanh, 0.5, 0.46211715726000975, 0.7864477329659274},
    {ActivationKind::sigmoid, 0, 0.5, 0.25},  {ActivationKind::sigmoid, -2, 0.11920292202211755, 0.10499358540350652},
    {ActivationKind::linear, -2, -2, 1},
};

TEST(Activation, ValuesAndSlopesByHand) {
  for (const ActivationCase& c : kCases) {
    const Activation layer{c.kind, 1};
    Matrix a(1, 1);
    Matrix dz(1, 1);
    forward(layer, Matrix::Constant(1, 1, Scalar(c.z)), a);
    backward(layer, a, Matrix::Constant(1, 1, 10), dz);
    EXPECT_NEAR(double(a(0, 0)), c.a, 1e-7) << int(c.kind) << " at " << c.z;
    EXPECT_NEAR(double(dz(0, 0)), 10 * c.slope, 2e-6) << int(c.kind) << " at " << c.z;
  }
}

TEST(Activation, NanIsNeverHidden) {
  for (int kind = 0; kind < 5; ++kind) {
    Matrix a(1, 1);
    forward({ActivationKind(kind), 1}, Matrix::Constant(1, 1, std::numeric_limits<Scalar>::quiet_NaN()), a);
    EXPECT_TRUE(std::isnan(a(0, 0))) << kind;
  }
}

}  // namespace
}  // namespace bn
