#include "nn/loss.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn {
namespace {

TEST(Loss, BinaryCrossEntropyByHand) {
  // log 2 at logit 0; log(1 + e^-2) and 2 + log(1 + e^-2) at logit 2 for the right and the wrong class.
  const Matrix z = (Matrix(1, 3) << 0, 2, 2).finished();
  const Matrix y = (Matrix(1, 3) << 1, 1, 0).finished();
  const double small = std::log1p(std::exp(-2.0));
  EXPECT_NEAR(loss_value(LossKind::bce, z, y), (std::log(2.0) + small + 2 + small) / 3, 1e-7);
}

TEST(Loss, BinaryCrossEntropyNeverOverflows) {
  const Matrix z = (Matrix(1, 2) << 1000, -1000).finished();
  EXPECT_EQ(loss_value(LossKind::bce, z, (Matrix(1, 2) << 1, 0).finished()), 0.0);
  EXPECT_EQ(loss_value(LossKind::bce, z, (Matrix(1, 2) << 0, 1).finished()), 1000.0);
}

TEST(Loss, SoftmaxCrossEntropyByHand) {
  // Logits 0, log 2, log 5 have the probabilities 1/8, 2/8, 5/8; a common shift changes nothing.
  Matrix z(3, 2);
  z.col(0) << 0, Scalar(std::log(2.0)), Scalar(std::log(5.0));
  z.col(1) = z.col(0).array() + 1000;
  EXPECT_NEAR(loss_value(LossKind::ce, z, (Matrix(1, 2) << 2, 0).finished()), (std::log(8.0 / 5) + std::log(8.0)) / 2,
              1e-4);
  Matrix p(3, 2);
  interpret(LossKind::ce, z, p);
  EXPECT_NEAR(double(p(1, 0)), 0.25, 1e-7);
  EXPECT_NEAR(double(p(2, 1)), 0.625, 1e-4);
}

TEST(Loss, HalfSquaredErrorSumsOutputsAndAveragesExamples) {
  const Matrix out = (Matrix(2, 2) << 1, 2, 3, 4).finished();
  const Matrix target = (Matrix(2, 2) << 0, 2, 1, 1).finished();
  EXPECT_EQ(loss_value(LossKind::half_mse, out, target), (1.0 + 4 + 0 + 9) / 4);
}

TEST(Loss, GradientIsMeaningMinusTargetOverM) {
  Matrix d(1, 2);
  loss_gradient(LossKind::bce, Matrix::Zero(1, 2), (Matrix(1, 2) << 1, 0).finished(), d);
  EXPECT_EQ(d, (Matrix(1, 2) << -0.25, 0.25).finished());
  Matrix d3(3, 1);
  loss_gradient(LossKind::ce, Matrix::Zero(3, 1), Matrix::Constant(1, 1, 2), d3);
  EXPECT_NEAR(double(d3(0, 0)), 1.0 / 3, 1e-7);
  EXPECT_NEAR(double(d3(2, 0)), -2.0 / 3, 1e-7);
}

TEST(Loss, NanIsNeverHidden) {
  for (const LossKind kind : {LossKind::bce, LossKind::ce, LossKind::half_mse}) {
    Matrix z = Matrix::Ones(kind == LossKind::ce ? 3 : 1, 2);
    z(0, 1) = std::numeric_limits<Scalar>::quiet_NaN();
    EXPECT_TRUE(std::isnan(loss_value(kind, z, Matrix::Ones(1, 2)))) << int(kind);
  }
}

}  // namespace
}  // namespace bn
