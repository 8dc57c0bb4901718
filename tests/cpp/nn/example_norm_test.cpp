#include "nn/example_norm.h"

#include <gtest/gtest.h>

#include "nn/random_matrix.h"

namespace bn {
namespace {

/// One layer of `features` with gamma 1 and beta 0.
struct ExampleNormFixture {
  ExampleNormFixture(Index features, Index groups, bool centered, Index capacity = 64) {
    Layout layout;
    layer = make_example_norm(layout, features, groups, centered);
    cache = make_cache(layer, capacity);
    parameters = Vector::Zero(layout.size());
    parameters.head(features).setOnes();
  }
  Matrix run(const Matrix& z) {
    Matrix z_tilde(z.rows(), z.cols());
    forward(layer, parameters, z, cache, z_tilde);
    return z_tilde;
  }

  ExampleNorm layer;
  ExampleNormCache cache;
  Vector parameters;
};

ExampleNormFixture layer_norm(Index features) { return {features, 1, true}; }
ExampleNormFixture rms_norm(Index features) { return {features, 1, false}; }
ExampleNormFixture group_norm(Index features, Index groups) { return {features, groups, true}; }

Matrix column(std::initializer_list<double> values) {
  Matrix z(Index(values.size()), 1);
  Index i = 0;
  for (const double value : values) z(i++, 0) = Scalar(value);
  return z;
}

void expect_near(const Matrix& found, const Matrix& expected) {
  EXPECT_LT(double((found - expected).cwiseAbs().maxCoeff()), 1e-6) << found;
}

TEST(ExampleNorm, LayerNormByHand) {
  ExampleNormFixture f = layer_norm(4);
  f.layer.eps = 2;
  f.parameters << 1, 2, 3, 4, 10, 20, 30, 40;
  // Mean 3, variance (4 + 0 + 0 + 4) / 4 = 2; with eps 4.
  expect_near(f.run(column({1, 3, 3, 5})), column({9, 20, 30, 44}));
  EXPECT_EQ(f.cache.inv_std.view(1)(0, 0), Scalar(0.5));
}

TEST(ExampleNorm, RmsNormByHand) {
  ExampleNormFixture f = rms_norm(4);
  f.layer.eps = 2;
  f.parameters << 3, 6, 9, 12;
  // Mean square (1 + 1 + 1 + 25) / 4 = 7; with eps 9.
  expect_near(f.run(column({1, 1, -1, 5})), column({1, 2, -3, 20}));
  EXPECT_EQ(f.layer.beta.size, 0);
  EXPECT_EQ(f.parameters.size(), 4);
}

TEST(ExampleNorm, GroupNormTakesConsecutiveFeatures) {
  ExampleNormFixture f = group_norm(4, 2);
  f.layer.eps = 0;
  // Means 2 and 105, standard deviations 1 and 5.
  expect_near(f.run(column({1, 3, 110, 100})), column({-1, 1, 1, -1}));
}

TEST(ExampleNorm, AsManyGroupsAsFeaturesLeaveBeta) {
  ExampleNormFixture f = group_norm(3, 3);
  f.parameters << 1, 2, 3, 10, 20, 30;
  EXPECT_EQ(f.run(column({7, -1e6, 0.1})), column({10, 20, 30}));
}

TEST(ExampleNorm, RefusesGroupsThatDoNotDivideTheFeatures) {
  Layout layout;
  EXPECT_THROW(make_example_norm(layout, 6, 4, true), std::logic_error);
  EXPECT_THROW(make_example_norm(layout, 6, 0, true), std::logic_error);
}

TEST(ExampleNorm, ConstantColumnGivesBetaExactly) {
  for (const double value : {0.0, 0.1, -1e6, 1e15, 1e-20}) {
    for (const double eps : {1e-5, 0.0}) {
      ExampleNormFixture f = group_norm(6, 2);
      f.layer.eps = Scalar(eps);
      f.parameters.head(6).setConstant(3);
      f.parameters.tail(6).setConstant(Scalar(0.7));
      const Matrix z_tilde = f.run(Matrix::Constant(6, 2, Scalar(value)));
      EXPECT_TRUE((z_tilde.array() == Scalar(0.7)).all()) << value << ", eps " << eps;
    }
  }
}

TEST(ExampleNorm, RmsNormLeavesZeroWhereItIs) {
  ExampleNormFixture f = rms_norm(3);
  f.layer.eps = 0;
  EXPECT_EQ(f.run(column({0, 0, 0})), column({0, 0, 0}));
}

TEST(ExampleNorm, DoesNotDependOnBatchMates) {
  Random random(3, 1);
  for (ExampleNormFixture f : {layer_norm(6), rms_norm(6), group_norm(6, 3)}) {
    const Matrix z = random_matrix(6, 9, random);
    const Matrix together = f.run(z);
    for (Index j = 0; j < z.cols(); ++j) EXPECT_EQ(f.run(z.col(j)), together.col(j)) << j;
  }
}

}  // namespace
}  // namespace bn
