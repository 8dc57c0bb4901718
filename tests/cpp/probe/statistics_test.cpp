#include "probe/statistics.h"

#include <gtest/gtest.h>

#include <cmath>

#include "probe/probe.h"
#include "probe/small_runs.h"

namespace bn {
namespace {

using Exact = Eigen::Matrix<long double, Eigen::Dynamic, Eigen::Dynamic>;
using ExactVector = Eigen::Matrix<long double, Eigen::Dynamic, 1>;

/// mu and sigma2 layer by layer as State::running has them, from the formulas, for tanh after batch norm.
std::vector<long double> exact_statistics(const Trainer& trainer) {
  const Network& network = trainer.network();
  const Vector& p = trainer.state().parameters;
  Exact a = trainer.inputs(Set::train).cast<long double>();
  std::vector<long double> found;
  for (const HiddenLayer& hidden : network.hidden) {
    const auto& linear = std::get<Linear>(network.layers[hidden.linear]);
    const auto& norm = std::get<BatchNorm>(network.layers[hidden.norm]);
    Exact z = weights(linear, p).cast<long double>() * a;
    z.colwise() += ExactVector(part(p, linear.b).cast<long double>());
    const ExactVector mu = z.rowwise().mean();
    z.colwise() -= mu;
    const ExactVector sigma2 = z.array().square().rowwise().mean();
    found.insert(found.end(), mu.begin(), mu.end());
    found.insert(found.end(), sigma2.begin(), sigma2.end());
    for (Index i = 0; i < z.rows(); ++i) {
      const long double scale = p[norm.gamma.offset + i] / std::sqrt(sigma2[i] + (long double)(norm.eps));
      z.row(i) = (z.row(i).array() * scale + (long double)(p[norm.beta.offset + i])).tanh();
    }
    a = z;
  }
  return found;
}

class StatesOf {
 public:
  StatesOf(const Trainer& trainer, Index capacity)
      : next_(trainer),
        pass_(make_pass(trainer.network(), capacity, Gradients::none)),
        states_(trainer, next_, pass_, capacity) {}
  Vector running(Statistics kind) { return states_.state(kind).running; }

 private:
  NextStep next_;
  Pass pass_;
  StatisticsStates states_;
};

TEST(ExactStatistics, AreThoseOfTheFormulasHoweverTheSetIsCut) {
  Config config = small_run(NormKind::batch);
  config.points = 1001;
  const Trainer trainer = trained(config);
  const std::vector<long double> expected = exact_statistics(trainer);
  for (const Index capacity : {64, 100, 750, 2000}) {
    const Vector found = StatesOf(trainer, capacity).running(Statistics::exact);
    ASSERT_EQ(found.size(), Index(expected.size()));
    for (Index i = 0; i < found.size(); ++i) {
      EXPECT_NEAR(double(found[i]), double(expected[std::size_t(i)]), 2e-6) << capacity << ", " << i;
    }
  }
}

TEST(ExactStatistics, AreThoseOfTheSetAsOneBatch) {
  for (const Placement placement : {Placement::before, Placement::after}) {
    const Trainer trainer = trained(small_run(NormKind::batch, placement));
    const Pass pass = pass_over(trainer, trainer.state(), trainer.inputs(Set::train), Mode::training);
    Vector expected = trainer.state().running;
    for (const HiddenLayer& hidden : trainer.network().hidden) {
      const auto& norm = std::get<BatchNorm>(trainer.network().layers[hidden.norm]);
      const auto& cache = std::get<BatchNormCache>(pass.layers[hidden.norm].norm);
      expected.segment(norm.running_mu.offset, norm.features) = cache.mu;
      expected.segment(norm.running_sigma2.offset, norm.features) = cache.sigma2;
    }
    const Vector found = StatesOf(trainer, 7).running(Statistics::exact);
    EXPECT_LT((found - expected).cwiseAbs().maxCoeff(), Scalar(2e-6));
  }
}

TEST(BatchStatistics, AreThoseOfTheNextMiniBatch) {
  const Trainer trainer = trained(small_run(NormKind::batch));
  const NextBatch batch(trainer);
  const Pass pass = pass_over(trainer, trainer.state(), batch.x, Mode::training);
  const Vector found = StatesOf(trainer, 64).running(Statistics::batch);
  Index place = 0;
  for (const HiddenLayer& hidden : trainer.network().hidden) {
    const Matrix z = out(pass, hidden.linear);
    for (Index i = 0; i < z.rows(); ++i, ++place) {
      const double mu = z.row(i).cast<double>().mean();
      EXPECT_NEAR(double(found[place]), mu, 1e-6);
      EXPECT_NEAR(double(found[place + z.rows()]), (z.row(i).cast<double>().array() - mu).square().mean(), 1e-6);
    }
    place += z.rows();
  }
}

TEST(Statistics, FollowTheTrainerAndLeaveOtherNormsAlone) {
  Trainer trainer = trained(small_run(NormKind::batch));
  StatesOf states(trainer, 64);
  const Vector before = states.running(Statistics::exact);
  EXPECT_EQ(states.running(Statistics::running), trainer.state().running);
  EXPECT_NE(states.running(Statistics::batch), before);
  EXPECT_EQ(states.running(Statistics::exact), before);
  trainer.step();
  EXPECT_EQ(states.running(Statistics::exact), StatesOf(trainer, 64).running(Statistics::exact));
  EXPECT_NE(states.running(Statistics::exact), before);

  const Trainer other = trained(small_run(NormKind::layer));
  Probe probe(other);
  const double loss = probe.score(Set::test).loss;
  for (const Statistics kind : {Statistics::exact, Statistics::batch}) {
    probe.use(kind);
    EXPECT_EQ(probe.score(Set::test).loss, loss);
  }
}

TEST(Statistics, AreWhatScoresAreTakenWith) {
  const Trainer trainer = trained(small_run(NormKind::batch));
  Probe probe(trainer);
  probe.use(Statistics::exact);
  const Matrix x = trainer.inputs(Set::train);
  const Pass pass = pass_over(trainer, trainer.state(), x, Mode::training);
  EXPECT_NEAR(probe.score(Set::train).loss, loss_value(LossKind::bce, output(pass), trainer.targets(Set::train)), 1e-5);
  // The pictures of the same set come from the same pass, also after another kind was looked at.
  for (const Statistics kind : {Statistics::batch, Statistics::exact}) {
    probe.use(kind);
    probe.score(Set::test);
    const Distributions& found = probe.distributions(12);
    const double mean = double(found.moments[2]);
    EXPECT_EQ(std::abs(mean) < 1e-5, kind == Statistics::exact) << mean;
  }
}

}  // namespace
}  // namespace bn
