#include "probe/vitals.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "probe/distribution.h"
#include "probe/probe.h"
#include "probe/small_runs.h"

namespace bn {
namespace {

/// numpy.percentile(values, 100 share), linear.
double by_sorting(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const double place = share * double(values.size() - 1);
  const auto below = std::size_t(place);
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (place - double(below)) * (values[above] - values[below]);
}

std::vector<double> list_of(const Matrix& values, Index row) {
  std::vector<double> list;
  for (Index j = 0; j < values.cols(); ++j) list.push_back(double(values(row, j)));
  return list;
}

TEST(Percentile, IsThatOfNumpy) {
  Vector values(4);
  // numpy.percentile([1, 2, 4, 8], [0, 15, 50, 85, 100])
  const std::array<std::pair<double, double>, 5> expected{{{0, 1}, {0.15, 1.45}, {0.5, 3}, {0.85, 6.2}, {1, 8}}};
  for (const auto& [share, value] : expected) {
    values << 8, 1, 4, 2;
    EXPECT_NEAR(percentile(values, share), value, 1e-6);
  }
  values[2] = NAN;
  EXPECT_TRUE(std::isnan(percentile(values, 0.5)));
}

/// Layers of the network that hold the activation's input and what is normalised, of hidden layer 1.
std::size_t activated(const Trainer& trainer) { return trainer.network().hidden[1].activation - 1; }
std::size_t normalised(const Trainer& trainer) {
  const HiddenLayer& hidden = trainer.network().hidden[1];
  return hidden.has_norm ? hidden.norm - 1 : hidden.linear;
}

TEST(Vitals, UnitsAreSeenInTheRawPasses) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Vitals& found = probe.vitals();
    ASSERT_EQ(found.units.size(), 16 * 9);
    const Matrix input = out(pass_over(trainer, trainer.state(), trainer.inputs(Set::train)), activated(trainer));
    const NextBatch batch(trainer);
    const Matrix z = out(pass_over(trainer, trainer.state(), batch.x, Mode::training), normalised(trainer));
    for (Index unit = 0; unit < 12; ++unit) {
      const Vector vitals = found.units.segment((4 + unit) * 9, 9);
      Index column = 0;
      for (const double share : {0.15, 0.5, 0.85}) {
        EXPECT_NEAR(double(vitals[column++]), by_sorting(list_of(input, unit), share), 1e-5) << name;
      }
      const double mu = z.row(unit).cast<double>().mean();
      EXPECT_NEAR(double(vitals[3]), mu, 1e-5) << name;
      EXPECT_NEAR(double(vitals[4]), (z.row(unit).cast<double>().array() - mu).square().mean(), 1e-5) << name;
    }
  }
}

TEST(Vitals, UnitsHaveRunningStatisticsAndScalesWhereThereAreAny) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    probe.use(Statistics::exact);
    const Vector vitals = probe.vitals().units.segment((4 + 3) * 9, 9);
    const Layer& norm = trainer.network().layers[trainer.network().hidden[1].norm];
    const Vector& p = trainer.state().parameters;
    if (const auto* batch = std::get_if<BatchNorm>(&norm)) {
      EXPECT_EQ(vitals[5], trainer.state().running[batch->running_mu.offset + 3]);
      EXPECT_EQ(vitals[6], trainer.state().running[batch->running_sigma2.offset + 3]);
    } else {
      EXPECT_TRUE(std::isnan(vitals[5]) && std::isnan(vitals[6])) << name;
    }
    const bool none = config.norm == NormKind::none;
    EXPECT_EQ(vitals[7], none ? Scalar(1) : p[gamma_of(norm).offset + 3]) << name;
    EXPECT_EQ(vitals[8], none || config.norm == NormKind::rms ? Scalar(0) : p[beta_of(norm).offset + 3]) << name;
  }
}

double length(const Vector& flat, Span span) {
  double squares = 0;
  for (Index i = span.offset; i < span.offset + span.size; ++i) squares += double(flat[i]) * double(flat[i]);
  return std::sqrt(squares);
}

TEST(Vitals, LayersHaveNormsOfWeightsGradientAndStep) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Vector layers = probe.vitals().layers;
    ASSERT_EQ(layers.size(), 3 * 5);
    Trainer ahead = trainer;
    ahead.step();
    const Vector change = ahead.state().parameters - trainer.state().parameters;
    Index row = 0;
    for (const Layer& layer : trainer.network().layers) {
      const auto* linear = std::get_if<Linear>(&layer);
      if (linear == nullptr) continue;
      const double weight = length(trainer.state().parameters, linear->W);
      EXPECT_NEAR(double(layers[row]), length(ahead.pass().gradient, linear->W), 1e-5) << name;
      EXPECT_NEAR(double(layers[row + 1]), weight, 1e-5 * weight) << name;
      EXPECT_NEAR(double(layers[row + 2]), length(change, linear->W) / weight, 1e-6) << name;
      row += 5;
    }
    EXPECT_EQ(layers[13], 0);
    EXPECT_EQ(layers[14], 0);
  }
}

double slope(ActivationKind kind, double a) {
  if (kind == ActivationKind::sigmoid) return 4 * a * (1 - a);
  if (kind == ActivationKind::tanh) return 1 - a * a;
  if (kind == ActivationKind::linear) return 1;
  return a > 0 ? 1 : kind == ActivationKind::relu ? 0 : 0.01;
}

TEST(Vitals, LayersHaveTheirSaturatedAndDeadUnits) {
  for (std::size_t kind = 0; kind < kActivationNames.size(); ++kind) {
    Config config = small_run(NormKind::none);
    config.activation = ActivationKind(kind);
    config.gain = 5;
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Vector layers = probe.vitals().layers;
    const Pass pass = pass_over(trainer, trainer.state(), trainer.inputs(Set::train));
    for (Index l = 0; l < 2; ++l) {
      const Matrix a = out(pass, trainer.network().hidden[std::size_t(l)].activation);
      double flat = 0;
      double dead = 0;
      for (Index i = 0; i < a.rows(); ++i) {
        const std::vector<double> row = list_of(a, i);
        const auto is_flat = [&](double value) { return slope(config.activation, value) < 0.05; };
        const auto count = std::count_if(row.begin(), row.end(), is_flat);
        flat += double(count) / double(a.size());
        if (count == a.cols()) ++dead;
      }
      EXPECT_NEAR(double(layers[l * 5 + 3]), flat, 1e-6) << kActivationNames[kind];
      EXPECT_EQ(double(layers[l * 5 + 4]), dead) << kActivationNames[kind];
    }
  }
}

/// 32 bins from -4 to 4, or of tanh from -1 to 1.
Vector shares_of(const Matrix& values, double reach) {
  Vector shares = Vector::Zero(32);
  for (const Scalar value : values.reshaped()) {
    const double place = std::floor((double(value) + reach) / (2 * reach) * 32);
    shares[Index(std::clamp(place, 0.0, 31.0))] += Scalar(1.0 / double(values.size()));
  }
  return shares;
}

TEST(Vitals, HistogramsAreThoseOfTheWholeLayer) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Vector found = probe.vitals().histograms;
    ASSERT_EQ(found.size(), 2 * 5 * 32);
    const Pass pass = pass_over(trainer, trainer.state(), trainer.inputs(Set::train));
    const HiddenLayer& hidden = trainer.network().hidden[1];
    const auto expect_near = [&, run = name](Index station, const Vector& expected) {
      const Vector shares = found.segment((5 + station) * 32, 32);
      // A value on the edge of two bins may fall to either side.
      EXPECT_LT((shares - expected).cwiseAbs().sum(), Scalar(5e-3)) << run << ", station " << station;
    };
    const Vector nothing = Vector::Zero(32);
    const bool none = !hidden.has_norm;
    expect_near(0, shares_of(out(pass, hidden.linear), 4));
    expect_near(2, none ? nothing : shares_of(z_hat_of(pass.layers[hidden.norm], pass.m), 4));
    expect_near(3, none ? nothing : shares_of(out(pass, hidden.norm), 4));
    expect_near(4, shares_of(out(pass, hidden.activation), 1));
  }
}

/// What is normalised less its mean: the running one, or that of the example over a group of features.
Matrix centred(const Trainer& trainer, const Matrix& values) {
  Matrix left = values;
  const Layer& norm = trainer.network().layers[trainer.network().hidden[1].norm];
  if (const auto* batch = std::get_if<BatchNorm>(&norm)) {
    for (Index i = 0; i < 12; ++i) left.row(i).array() -= trainer.state().running[batch->running_mu.offset + i];
    return left;
  }
  const auto& example = std::get<ExampleNorm>(norm);
  const Index size = 12 / example.groups;
  for (Index from = 0; example.centered && from < 12; from += size) {
    const Matrix group = values.middleRows(from, size);
    left.middleRows(from, size).rowwise() -= group.colwise().mean();
  }
  return left;
}

TEST(Vitals, CentredIsWithoutTheMeanThatTheNormTakes) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Vector found = probe.vitals().histograms.segment((5 + 1) * 32, 32);
    const Pass pass = pass_over(trainer, trainer.state(), trainer.inputs(Set::train));
    const Vector expected = config.norm == NormKind::none
                                ? Vector(Vector::Zero(32))
                                : shares_of(centred(trainer, out(pass, normalised(trainer))), 4);
    EXPECT_LT((found - expected).cwiseAbs().sum(), Scalar(5e-3)) << name;
  }
}

}  // namespace
}  // namespace bn
