#include "probe/probe.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/check.h"
#include "core/elementary.h"
#include "probe/distribution.h"
#include "probe/divergence.h"
#include "probe/small_runs.h"

namespace bn {
namespace {

TEST(Probe, LookingChangesNothing) {
  const Config config;
  Trainer looked_at(config);
  Trainer left_alone(config);
  Probe probe(looked_at);
  for (int i = 0; i < 20; ++i) {
    looked_at.step();
    left_alone.step();
    for (const Statistics kind : {Statistics::running, Statistics::exact, Statistics::batch}) {
      probe.use(kind);
      probe.score(Set::test);
      probe.surface(17, UnitPlace{1, 2});
      probe.distributions(12);
      probe.unit({5, 7}, 32);
      probe.diagram(5);
      probe.vitals();
      probe.plane({0, 1}, 2);
      for (Index alpha = 0; alpha < kAlphas; ++alpha) probe.along(alpha);
    }
  }
  EXPECT_EQ(hash(looked_at.state()), hash(left_alone.state()));
}

/// Output of a network without hidden layers, W x + b, at raw coordinates.
double logit(const Trainer& trainer, double x1, double x2) {
  const Vector& p = trainer.state().parameters;
  const InputScaling& s = trainer.scaling();
  return double(p[0]) * (x1 - double(s.mu[0])) / double(s.divisor[0]) +
         double(p[1]) * (x2 - double(s.mu[1])) / double(s.divisor[1]) + double(p[2]);
}

TEST(Probe, SurfaceRunsFromTheTopLeft) {
  Config config;
  config.hidden = {};
  config.dataset = DatasetKind::stretched;
  const Trainer trainer = trained(config);
  Probe probe(trainer);
  const Vector& surface = probe.surface(20);
  ASSERT_EQ(surface.size(), 400);
  const Window& w = trainer.dataset().window;
  for (const auto& [row, column] : {std::pair{0, 0}, std::pair{0, 19}, std::pair{7, 3}, std::pair{19, 10}}) {
    const double x1 = w.x1_from + (w.x1_to - w.x1_from) * (column + 0.5) / 20;
    const double x2 = w.x2_to - (w.x2_to - w.x2_from) * (row + 0.5) / 20;
    EXPECT_NEAR(double(surface[row * 20 + column]), 1 / (1 + std::exp(-logit(trainer, x1, x2))), 1e-5);
  }
}

TEST(Probe, SurfaceOfThreeClassesAddsUpToOne) {
  Config config;
  config.dataset = DatasetKind::spiral;
  config.classes = 3;
  const Trainer trainer = trained(config);
  Probe probe(trainer);
  const Vector& surface = probe.surface(9);
  ASSERT_EQ(surface.size(), 3 * 81);
  for (Index i = 0; i < 81; ++i) EXPECT_NEAR(double(surface[i] + surface[81 + i] + surface[162 + i]), 1, 1e-6);
  EXPECT_THROW(probe.surface(0), Refusal);
  EXPECT_THROW(probe.surface(513), Refusal);
}

TEST(Probe, ScoreIsThatOfThePointsOneByOne) {
  Config config;
  config.hidden = {};
  config.points = 999;  // several chunks and a rest
  const Trainer trainer = trained(config);
  for (const Set set : {Set::train, Set::test}) {
    double loss = 0;
    double right = 0;
    const Index from = set == Set::train ? 0 : trainer.dataset().train_count;
    const Index count = trainer.inputs(set).cols();
    for (Index i = from; i < from + count; ++i) {
      const double z = logit(trainer, double(trainer.dataset().x(0, i)), double(trainer.dataset().x(1, i)));
      const auto y = double(trainer.dataset().y(0, i));
      loss += std::log(1 + std::exp(y > 0.5 ? -z : z)) / double(count);
      right += (z > 0) == (y > 0.5) ? 1.0 / double(count) : 0.0;
    }
    const Score found = Probe(trainer).score(set);
    EXPECT_NEAR(found.loss, loss, 1e-5);
    EXPECT_NEAR(found.accuracy, right, 1e-9);
  }
}

/// Calls until the set is through; what was found stands in `found`.
int calls_for(Probe& probe, Set set, std::optional<Score>& found) {
  int calls = 0;
  for (found.reset(); !found; ++calls) found = probe.score_on(set);
  return calls;
}

TEST(Probe, ScoresInPartsWhatItScoresAtOnce) {
  Config config;
  config.points = 1400;  // 1,050 to train: five chunks of at most 256
  Trainer trainer = trained(config);
  Probe probe(trainer);
  std::optional<Score> found;
  EXPECT_EQ(calls_for(probe, Set::train, found), 5);
  EXPECT_EQ(found->loss, Probe(trainer).score(Set::train).loss);
  EXPECT_EQ(found->accuracy, Probe(trainer).score(Set::train).accuracy);
}

TEST(Probe, BeginsAScoreAnewWhenAnythingHasChanged) {
  Config config;
  config.points = 1400;
  Trainer trainer = trained(config);
  Probe probe(trainer);
  std::optional<Score> found;
  EXPECT_FALSE(probe.score_on(Set::train));
  trainer.step();
  EXPECT_EQ(calls_for(probe, Set::train, found), 5);
  EXPECT_EQ(found->loss, Probe(trainer).score(Set::train).loss);
  EXPECT_FALSE(probe.score_on(Set::train));
  EXPECT_EQ(calls_for(probe, Set::test, found), 2);
  EXPECT_EQ(found->loss, Probe(trainer).score(Set::test).loss);
  EXPECT_FALSE(probe.score_on(Set::test));
  probe.use(Statistics::exact);
  EXPECT_EQ(calls_for(probe, Set::test, found), 2);
}

TEST(Probe, RegressionIsScoredByR2) {
  Config config;
  config.dataset = DatasetKind::plane;
  config.noise = 0;
  config.hidden = {};
  config.learning_rate = 0;
  config.init = InitKind::zero;
  const Trainer untrained(config);  // answers 0
  const Matrix y = untrained.targets(Set::train);
  const double mean = double(y.mean());
  const double variance = double((y.array() - y.mean()).square().mean());
  EXPECT_NEAR(Probe(untrained).score(Set::train).accuracy, 1 - (variance + mean * mean) / variance, 1e-5);
  config.learning_rate = 0.3;
  const Trainer learnt = trained(config, 500);
  EXPECT_GT(Probe(learnt).score(Set::test).accuracy, 0.999);
}

TEST(Probe, DistributionsAddUpAndAreNormalised) {
  const Trainer trainer = trained(Config());
  Probe probe(trainer);
  probe.use(Statistics::exact);
  const Distributions& found = probe.distributions(12);
  ASSERT_EQ(found.histograms.size(), 48 * 4 * 12);
  ASSERT_EQ(found.moments.size(), 48 * 4 * 2);
  for (Index unit = 0; unit < 48; ++unit) {
    for (Index station = 0; station < 4; ++station) {
      EXPECT_NEAR(double(found.histograms.segment((unit * 4 + station) * 12, 12).sum()), 1, 1e-5);
    }
    const Index z_hat = (unit * 4 + 1) * 2;
    EXPECT_NEAR(double(found.moments[z_hat]), 0, 1e-5);
    EXPECT_NEAR(double(found.moments[z_hat + 1]), 1, 2e-2);
  }
}

TEST(Probe, WithoutNormTheStationsBetweenAreEmpty) {
  Config config;
  config.norm = NormKind::none;
  const Trainer trainer = trained(config);
  Probe probe(trainer);
  const Distributions& found = probe.distributions(12);
  EXPECT_EQ(found.histograms.segment(12, 24).norm(), Scalar(0));
  EXPECT_NEAR(double(found.histograms.segment(0, 12).sum()), 1, 1e-5);
}

TEST(Probe, UnitFollowsExamplesThroughTheStations) {
  const Trainer trainer = trained(Config());
  Probe probe(trainer);
  probe.use(Statistics::exact);
  const Unit& unit = probe.unit({2, 3}, 32);
  ASSERT_EQ(unit.flow.size(), 4 * 32);
  const auto& norm = std::get<BatchNorm>(trainer.network().layers[trainer.network().hidden[2].norm]);
  EXPECT_EQ(unit.scale.gamma, trainer.state().parameters[norm.gamma.offset + 3]);
  for (Index j = 0; j < 32; ++j) {
    const Scalar z = unit.flow[j];
    const Scalar z_hat = unit.flow[32 + j];
    const Scalar z_tilde = unit.flow[64 + j];
    const double sigma2 = double(unit.moments[1]) * double(unit.moments[1]);
    EXPECT_NEAR(double(z_hat), (double(z) - double(unit.moments[0])) / std::sqrt(sigma2 + 1e-5), 1e-4);
    EXPECT_NEAR(double(z_tilde), double(unit.scale.gamma * z_hat + unit.scale.beta), 1e-5);
    EXPECT_NEAR(double(unit.flow[96 + j]), double(logistic(z_tilde)), 1e-6);
  }
  EXPECT_THROW(probe.unit({6, 0}, 32), Refusal);
  EXPECT_THROW(probe.unit({0, 8}, 32), Refusal);
  EXPECT_THROW(probe.unit({-1, 0}, 32), Refusal);
}

TEST(Histogram, CountsTailsInTheEdgeBinsAndNanNowhere) {
  Eigen::Matrix<Scalar, 1, Eigen::Dynamic> values(8);
  values << -1e30, -4, -1.5, 0, 1.99, 4, INFINITY, NAN;
  Vector shares(4);
  histogram(values, {-4, 4}, shares);
  EXPECT_EQ(shares, (Vector(4) << 2, 1, 2, 2).finished() / 8);
}

TEST(Divergence, NamesStepLayerAndQuantity) {
  Config config;
  config.norm = NormKind::none;
  config.dataset = DatasetKind::plane;
  config.activation = ActivationKind::linear;
  config.learning_rate = 1000;
  Trainer trainer(config);
  for (int i = 0; i < 1000 && !trainer.diverged(); ++i) trainer.step();
  const Divergence found = find_divergence(trainer);
  EXPECT_EQ(found.step, trainer.steps() + 1);
  EXPECT_GE(found.layer, 1);
  EXPECT_LE(found.layer, 7);
  // In float z overflows first; in double the square in the loss does.
  EXPECT_STREQ(found.quantity, sizeof(Scalar) == sizeof(float) ? "z" : "loss");
}

}  // namespace
}  // namespace bn
