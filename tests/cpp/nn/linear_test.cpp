#include "nn/linear.h"

#include <gtest/gtest.h>

namespace bn {
namespace {

/// W = [1 2; 3 4; 5 6], b = [10 20 30].
struct LinearFixture {
  Layout layout;
  Linear layer = make_linear(layout, 2, 3, true);
  Vector parameters = (Vector(9) << 1, 2, 3, 4, 5, 6, 10, 20, 30).finished();
  Matrix a = (Matrix(2, 2) << 1, -1, 2, 0).finished();
};

TEST(Linear, ComputesWaPlusB) {
  const LinearFixture f;
  Matrix z(3, 2);
  forward(f.layer, f.parameters, f.a, z);
  EXPECT_EQ(z, (Matrix(3, 2) << 15, 9, 31, 17, 47, 25).finished());
}

TEST(Linear, GradientsByHand) {
  const LinearFixture f;
  const Matrix dz = (Matrix(3, 2) << 1, 0, 0, 1, 2, -1).finished();
  Vector gradient(9);
  weight_gradient(f.layer, f.a, dz, gradient);
  bias_gradient(f.layer, dz, gradient);
  EXPECT_EQ(gradient, (Vector(9) << 1, 2, -1, 0, 3, 4, 1, 1, 1).finished());
  Matrix da(2, 2);
  input_gradient(f.layer, f.parameters, dz, da);
  EXPECT_EQ(da, (Matrix(2, 2) << 11, -2, 14, -2).finished());
}

TEST(Linear, WithoutBiasTakesNoRoomForIt) {
  Layout layout;
  const Linear layer = make_linear(layout, 2, 3, false);
  EXPECT_EQ(layout.size(), 6);
  EXPECT_EQ(layer.b.size, 0);
}

}  // namespace
}  // namespace bn
