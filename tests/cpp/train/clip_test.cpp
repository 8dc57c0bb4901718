#include "train/clip.h"

#include <gtest/gtest.h>

#include <cmath>

#include "train/trainer.h"

namespace bn {
namespace {

Vector clipped(double most) {
  Vector gradient = (Vector(3) << 3, -4, 12).finished();
  clip_norm(most, gradient);
  return gradient;
}

// torch.nn.utils.clip_grad_norm_ of two parameters with the gradients (3, -4) and (12).
TEST(Clip, AsInPyTorch) {
  const Vector half = clipped(6.5);
  EXPECT_NEAR(double(half[0]), 1.4999998846153937, 1e-7);
  EXPECT_NEAR(double(half[1]), -1.9999998461538582, 2e-7);
  EXPECT_NEAR(double(half[2]), 5.999999538461575, 5e-7);
  EXPECT_NEAR(double(clipped(13)[2]), 11.99999907692315, 1e-6);
  EXPECT_EQ(clipped(20), (Vector(3) << 3, -4, 12).finished());
}

TEST(Clip, ANormBeyondTheReachOfAFloatIsClippedAllTheSame) {
  Vector gradient = Vector::Constant(4, Scalar(1e30));
  clip_norm(1, gradient);
  for (const Scalar g : gradient) EXPECT_NEAR(double(g), 0.5, 1e-6);
}

/// One step of gradient descent moves by the learning rate times the norm of what it steps along.
double moved(const Config& config) {
  Trainer trainer(config);
  const Vector before = trainer.state().parameters;
  trainer.step();
  return double((trainer.state().parameters - before).norm()) / config.learning_rate;
}

TEST(Clip, BoundsTheStepAfterThePenalty) {
  Config config;
  config.l2 = 10;
  const double whole = moved(config);
  ASSERT_GT(whole, 1);
  config.clip_norm = 0.5;
  EXPECT_NEAR(moved(config), 0.5, 1e-5);
  config.clip_norm = 2 * whole;
  EXPECT_NEAR(moved(config), whole, 1e-6 * whole);
}

}  // namespace
}  // namespace bn
