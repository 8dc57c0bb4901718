#include "train/input_scaling.h"

#include <gtest/gtest.h>

namespace bn {
namespace {

/// Means 5 and -2, variances 4 and 0.25.
const Matrix kTrain = (Matrix(2, 2) << 3, 7, -2.5, -1.5).finished();

Matrix scaled(ScalingKind kind, const Matrix& x) {
  Matrix result(x.rows(), x.cols());
  apply(fit_scaling(kind, kTrain), x, result);
  return result;
}

TEST(InputScaling, EachKindByHand) {
  EXPECT_EQ(scaled(ScalingKind::none, kTrain), kTrain);
  EXPECT_EQ(scaled(ScalingKind::center, kTrain), (Matrix(2, 2) << -2, 2, -0.5, 0.5).finished());
  EXPECT_EQ(scaled(ScalingKind::sigma, kTrain), (Matrix(2, 2) << -1, 1, -1, 1).finished());
  // The lecture's formula turns a spread s into 1 / s.
  EXPECT_EQ(scaled(ScalingKind::sigma2, kTrain), (Matrix(2, 2) << -0.5, 0.5, -2, 2).finished());
}

TEST(InputScaling, OtherSetsGetTheTrainingSetsNumbers) {
  const Matrix test = (Matrix(2, 1) << 9, 0).finished();
  EXPECT_EQ(scaled(ScalingKind::sigma, test), (Matrix(2, 1) << 2, 4).finished());
}

TEST(InputScaling, InputThatDoesNotVaryIsOnlyCentred) {
  const Matrix constant = Matrix::Constant(1, 3, 7);
  Matrix result(1, 3);
  apply(fit_scaling(ScalingKind::sigma, constant), constant, result);
  EXPECT_EQ(result, Matrix::Zero(1, 3));
}

}  // namespace
}  // namespace bn
