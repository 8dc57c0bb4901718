#include "train/inputs.h"

#include <gtest/gtest.h>

#include <cmath>

#include "probe/probe.h"
#include "train/config_fields.h"

namespace bn {
namespace {

std::vector<Feature> all_features() {
  std::vector<Feature> all;
  for (std::size_t i = 0; i < kFeatureNames.size(); ++i) all.push_back(Feature(i));
  return all;
}

TEST(Inputs, EveryFeatureByItsFormula) {
  const Matrix x = (Matrix(2, 3) << 1.5, -2, 0, 3, 0.25, -4).finished();
  Matrix values(7, 3);
  features_of(all_features(), x, values);
  for (Index j = 0; j < 3; ++j) {
    const auto x1 = double(x(0, j));
    const auto x2 = double(x(1, j));
    const double expected[] = {x1, x2, x1 * x1, x2 * x2, x1 * x2, std::sin(x1), std::sin(x2)};
    for (Index i = 0; i < 7; ++i) EXPECT_NEAR(double(values(i, j)), expected[i], 1e-6) << kFeatureNames[std::size_t(i)];
  }
}

TEST(Inputs, AreScaledFeatureByFeatureWithTheTrainingSetsNumbers) {
  // x1^2 is 1, 9: mean 5, sigma 4. sin x2 is 0, 1: mean 1/2, sigma 1/2.
  const Matrix train = (Matrix(2, 2) << 1, -3, 0, M_PI / 2).finished();
  const Inputs how = fit_inputs({Feature::x1_squared, Feature::sin_x2}, ScalingKind::sigma, train);
  const Matrix other = (Matrix(2, 1) << 5, -M_PI / 2).finished();
  Matrix inputs(2, 1);
  inputs_of(how, other, inputs);
  EXPECT_NEAR(double(inputs(0, 0)), 5, 1e-5);
  EXPECT_NEAR(double(inputs(1, 0)), -3, 1e-5);
}

TEST(Inputs, OfEveryFeatureMakeANetworkThatWide) {
  Config config;
  config.features = all_features();
  config.hidden = {4};
  Trainer trainer(config);
  EXPECT_EQ(trainer.network().inputs, 7);
  EXPECT_EQ(trainer.inputs(Set::train).rows(), 7);
  for (int i = 0; i < 20; ++i) trainer.step();
  EXPECT_FALSE(trainer.diverged());
}

// Without hidden layers a circle is out of reach of x1 and x2, and a matter of x1^2 + x2^2 alone.
TEST(Inputs, SquaresPartACircleWithoutHiddenLayers) {
  Config config;
  config.hidden = {};
  const auto accuracy = [&config] {
    Trainer trainer(config);
    for (int i = 0; i < 2000; ++i) trainer.step();
    return Probe(trainer).score(Set::train).accuracy;
  };
  EXPECT_LT(accuracy(), 0.7);
  config.features = {Feature::x1_squared, Feature::x2_squared};
  EXPECT_GT(accuracy(), 0.98);
}

// The decision surface of the same network: a function of x1^2 + x2^2, so the same in mirror images.
TEST(Inputs, OfTheSurfaceAreTheFeaturesToo) {
  Config config;
  config.hidden = {};
  config.features = {Feature::x1_squared, Feature::x2_squared};
  Trainer trainer(config);
  for (int i = 0; i < 500; ++i) trainer.step();
  Probe probe(trainer);
  const Vector& surface = probe.surface(20);
  for (Index cell = 0; cell < 400; ++cell) EXPECT_NEAR(double(surface[cell]), double(surface[399 - cell]), 1e-5);
  EXPECT_LT(double(surface[10 * 20 + 10]), 0.5);
  EXPECT_GT(double(surface[0]), 0.5);
}

}  // namespace
}  // namespace bn
