#include "probe/diagram.h"

#include <gtest/gtest.h>

#include "core/check.h"
#include "probe/probe.h"
#include "probe/small_runs.h"

namespace bn {
namespace {

constexpr Index kGrid = 6;
constexpr Index kCells = kGrid * kGrid;

/// Raw coordinates of the middle of a cell, rows from the top.
std::pair<double, double> middle(const Window& w, Index cell) {
  const double right = (double(cell % kGrid) + 0.5) / kGrid;
  const double down = (double(cell / kGrid) + 0.5) / kGrid;
  return {w.x1_from + (w.x1_to - w.x1_from) * right, w.x2_to - (w.x2_to - w.x2_from) * down};
}

/// Unit of the second layer in a row of the diagram when unit 10 is selected.
Index shown(Index row) { return row == 7 ? 10 : row; }

TEST(Diagram, ThumbsAreTheNetworkPointByPoint) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Diagram& found = probe.diagram(kGrid, UnitPlace{1, 10});
    ASSERT_EQ(found.thumbs.size(), (2 + 4 + 8) * kCells);
    for (Index cell = 0; cell < kCells; ++cell) {
      const auto [x1, x2] = middle(trainer.dataset().window, cell);
      const Pass pass = pass_at(trainer, x1, x2);
      const auto value = [&](Index thumb) { return double(found.thumbs[thumb * kCells + cell]); };
      for (Index i = 0; i < 2; ++i) EXPECT_NEAR(value(i), double(pass.input.view(1)(i, 0)), 1e-5) << name;
      const Matrix first = out(pass, trainer.network().hidden[0].activation);
      const Matrix second = out(pass, trainer.network().hidden[1].activation);
      for (Index i = 0; i < 4; ++i) EXPECT_NEAR(value(2 + i), double(first(i, 0)), 1e-5) << name;
      for (Index i = 0; i < 8; ++i) EXPECT_NEAR(value(6 + i), double(second(shown(i), 0)), 1e-5) << name;
    }
  }
}

TEST(Diagram, WeightsAreThoseOfTheShownUnits) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Diagram& found = probe.diagram(1, UnitPlace{1, 10});
    const Network& network = trainer.network();
    const Vector& p = trainer.state().parameters;
    const auto& second = std::get<Linear>(network.layers[network.hidden[1].linear]);
    const auto& last = std::get<Linear>(network.layers.back());
    ASSERT_EQ(found.weights.size(), 4 * 2 + 8 * 4 + 1 * 8);
    ASSERT_EQ(found.biases.size(), 4 + 8 + 1);
    EXPECT_EQ(found.weights.head(8), p.segment(0, 8)) << "the first W lies first";
    for (Index i = 0; i < 8; ++i) {
      EXPECT_EQ(found.biases[4 + i], p[second.b.offset + shown(i)]);
      EXPECT_EQ(found.weights[8 + 32 + i], p[last.W.offset + shown(i)]);
      for (Index j = 0; j < 4; ++j) EXPECT_EQ(found.weights[8 + i * 4 + j], p[second.W.offset + shown(i) * 4 + j]);
    }
    EXPECT_EQ(found.biases[12], p[last.b.offset]) << name;
  }
}

TEST(Diagram, ScalesAreOneAndZeroWhereThereAreNone) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Diagram& found = probe.diagram(1, UnitPlace{1, 10});
    ASSERT_EQ(found.gamma.size(), 12);
    const HiddenLayer& hidden = trainer.network().hidden[1];
    const Vector& p = trainer.state().parameters;
    const bool none = config.norm == NormKind::none;
    const bool has_beta = !none && config.norm != NormKind::rms;
    const Layer& norm = trainer.network().layers[hidden.norm];
    EXPECT_EQ(found.gamma[4 + 7], none ? Scalar(1) : p[gamma_of(norm).offset + 10]) << name;
    EXPECT_EQ(found.beta[4 + 7], has_beta ? p[beta_of(norm).offset + 10] : Scalar(0)) << name;
  }
}

TEST(Diagram, ZerosStandForBiasesThatAreNotThere) {
  Config config = small_run(NormKind::batch);
  config.bias = BiasKind::last;
  const Trainer trainer = trained(config);
  Probe probe(trainer);
  EXPECT_EQ(probe.diagram(1).biases.head(12), Vector::Zero(12));
}

TEST(Surface, ShowsTheAnswerOfAUnit) {
  const Trainer trainer = trained(small_run(NormKind::batch));
  Probe probe(trainer);
  const Vector zoomed = probe.surface(kGrid, UnitPlace{1, 5});
  EXPECT_EQ(zoomed, probe.diagram(kGrid).thumbs.segment((2 + 4 + 5) * kCells, kCells));
  EXPECT_THROW(probe.surface(kGrid, UnitPlace{2, 0}), Refusal);
  EXPECT_THROW(probe.diagram(0), Refusal);
  EXPECT_THROW(probe.diagram(3, UnitPlace{0, 4}), Refusal);
}

TEST(Plane, IsTheGridAsTwoUnitsSeeIt) {
  for (const auto& [name, config] : all_runs()) {
    const Trainer trainer = trained(config);
    Probe probe(trainer);
    const Plane& found = probe.plane({1, 9}, 2);
    const std::size_t layer = trainer.network().hidden[1].activation;
    ASSERT_EQ(found.lines.size(), 2 * 34 * 49);
    ASSERT_EQ(found.points.size(), 2 * 90);
    const Window& w = trainer.dataset().window;
    for (const auto& [line, sample] : {std::pair{0, 0}, {3, 48}, {16, 20}, {17, 0}, {20, 31}, {33, 48}}) {
      const bool upright = line < 17;
      const double x1 = w.x1_from + (w.x1_to - w.x1_from) * (upright ? line / 16.0 : sample / 48.0);
      const double x2 = w.x2_from + (w.x2_to - w.x2_from) * (upright ? sample / 48.0 : (line - 17) / 16.0);
      const Matrix a = out(pass_at(trainer, x1, x2), layer);
      EXPECT_NEAR(double(found.lines[line * 49 + sample]), double(a(9, 0)), 1e-5) << name;
      EXPECT_NEAR(double(found.lines[(34 + line) * 49 + sample]), double(a(2, 0)), 1e-5) << name;
    }
    const Matrix a = out(pass_over(trainer, trainer.state(), trainer.inputs(Set::train)), layer);
    EXPECT_LT((found.points.head(90) - a.row(9).transpose()).cwiseAbs().maxCoeff(), Scalar(1e-6));
    EXPECT_LT((found.points.tail(90) - a.row(2).transpose()).cwiseAbs().maxCoeff(), Scalar(1e-6));
    EXPECT_EQ(found.y, trainer.targets(Set::train).row(0).transpose());
    EXPECT_THROW(probe.plane({0, 0}, 4), Refusal);
  }
}

}  // namespace
}  // namespace bn
