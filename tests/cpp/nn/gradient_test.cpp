// Every gradient against central differences. Only the double build can tell them apart from rounding.
#ifdef BN_DOUBLE
#include <gtest/gtest.h>

#include <string>

#include "nn/initialise.h"
#include "nn/loss.h"
#include "nn/network.h"
#include "nn/random_matrix.h"

namespace bn {
namespace {

struct GradientCase {
  ActivationKind activation;
  NormKind norm;
  Placement placement;
  BiasKind bias;
  LossKind loss;
  Mode mode;
};

std::string name_of(const GradientCase& c) {
  return std::string(kActivationNames[std::size_t(c.activation)]) + "_" + kNormNames[std::size_t(c.norm)] + "_" +
         kPlacementNames[std::size_t(c.placement)] + "_" + kBiasNames[std::size_t(c.bias)] + "_" +
         kLossNames[std::size_t(c.loss)] + (c.mode == Mode::training ? "_training" : "_evaluation");
}

std::vector<GradientCase> all_cases() {
  std::vector<GradientCase> cases;
  for (int activation = 0; activation < 5; ++activation) {
    for (const LossKind loss : {LossKind::bce, LossKind::ce, LossKind::half_mse}) {
      for (const BiasKind bias : {BiasKind::all, BiasKind::last}) {
        const auto kind = ActivationKind(activation);
        cases.push_back({kind, NormKind::none, Placement::before, bias, loss, Mode::training});
        for (const Placement placement : {Placement::before, Placement::after}) {
          for (const NormKind norm : {NormKind::layer, NormKind::rms, NormKind::group}) {
            cases.push_back({kind, norm, placement, bias, loss, Mode::training});
          }
          cases.push_back({kind, NormKind::batch, placement, bias, loss, Mode::training});
          cases.push_back({kind, NormKind::batch, placement, bias, loss, Mode::evaluation});
        }
      }
    }
  }
  return cases;
}

/// A network of random numbers and a batch of 7.
class Experiment {
 public:
  explicit Experiment(const GradientCase& c) : case_(c), random_(99, 1) {
    Architecture architecture;
    architecture.sizes = {3, 4, 6, c.loss == LossKind::bce ? Index(1) : Index(3)};
    architecture.activation = c.activation;
    architecture.norm = c.norm;
    architecture.placement = c.placement;
    architecture.bias = c.bias;
    network_ = make_network(architecture);
    state_ = make_state(network_);
    for (Scalar& p : state_.parameters) p = Scalar(0.7) * random_.normal();
    for (Scalar& r : state_.running) r = Scalar(0.5) + random_.uniform();
    pass_ = make_pass(network_, kExamples, Gradients::all);
    pass_.input.view(kExamples) = random_matrix(3, kExamples, random_);
    draw_targets();
  }

  double loss(const Vector& parameters) {
    state_.parameters = parameters;
    forward(network_, state_, case_.mode, kExamples, pass_);
    return loss_value(case_.loss, output(pass_), y_);
  }

  Vector gradient() {
    loss(state_.parameters);
    loss_gradient(case_.loss, output(pass_), y_, output_gradient(pass_));
    backward(network_, state_, pass_);
    return pass_.gradient;
  }

  const Vector& parameters() const { return state_.parameters; }

 private:
  static constexpr Index kExamples = 7;

  void draw_targets() {
    y_ = random_matrix(case_.loss == LossKind::half_mse ? network_.outputs : 1, kExamples, random_);
    if (case_.loss == LossKind::half_mse) return;
    for (Index j = 0; j < kExamples; ++j) y_(0, j) = random_.below(case_.loss == LossKind::bce ? 2 : 3);
  }

  GradientCase case_;
  Random random_;
  Network network_;
  State state_;
  Pass pass_;
  Matrix y_;
};

class Gradient : public testing::TestWithParam<GradientCase> {};

TEST_P(Gradient, AgreesWithCentralDifferences) {
  constexpr double step = 1e-5;
  Experiment experiment(GetParam());
  const Vector at = experiment.parameters();
  const Vector gradient = experiment.gradient();
  for (Index i = 0; i < at.size(); ++i) {
    Vector up = at;
    Vector down = at;
    up[i] += step;
    down[i] -= step;
    const double difference = (experiment.loss(up) - experiment.loss(down)) / (2 * step);
    EXPECT_NEAR(gradient[i], difference, 1e-6 * std::max(1.0, std::abs(difference))) << "parameter " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(Everywhere, Gradient, testing::ValuesIn(all_cases()),
                         [](const auto& test) { return name_of(test.param); });

}  // namespace
}  // namespace bn
#endif
