// What holds for every network, on random ones.
#include <cmath>

#include "nn/random_network.h"

namespace bn {
namespace {

constexpr int kNetworkSeeds = 50;

NormKind random_norm(Random& random) { return NormKind(random.below(std::uint32_t(kNormNames.size()))); }

/// For results that small roundings on the way may have changed; norms of small spread enlarge them.
void expect_close(const Matrix& found, const Matrix& expected) {
  const double size = 1 + double(expected.cwiseAbs().maxCoeff());
  EXPECT_LE(double((found - expected).cwiseAbs().maxCoeff()), 2e4 * kEpsilon * size);
}

RandomNetwork normed_without_eps(Random& random) {
  Architecture shape = RandomNetwork(NormKind::batch, random).architecture;
  shape.norm_eps = 0;
  shape.bias = BiasKind::last;
  return {shape, random};
}

TEST(NetworkProperties, ScalingWInFrontOfBatchNormKeepsTheLossAndDividesTheGradient) {
  for_random_seeds(kNetworkSeeds, [](Random& random) {
    RandomNetwork net = normed_without_eps(random);
    const Span W = net.linear(random.below(2)).W;
    const double loss = net.loss();
    const Vector gradient = part(net.pass.gradient, W);
    // Powers of two lose no digits, so all is exact.
    const Scalar factor = Scalar(std::ldexp(1.0, int(random_index(-8, 8, random))));
    mutable_part(net.state.parameters, W) *= factor;
    EXPECT_EQ(net.loss(), loss);
    EXPECT_EQ(part(net.pass.gradient, W), gradient / factor);
  });
}

TEST(NetworkProperties, GradientOfWInFrontOfBatchNormIsAtRightAngles) {
  for_random_seeds(kNetworkSeeds, [](Random& random) {
    RandomNetwork net = normed_without_eps(random);
    net.loss();
    for (std::size_t layer = 0; layer < 2; ++layer) {
      const Eigen::VectorXd W = part(net.state.parameters, net.linear(layer).W).cast<double>();
      const Eigen::VectorXd dW = part(net.pass.gradient, net.linear(layer).W).cast<double>();
      EXPECT_NEAR(W.dot(dW), 0, 2e4 * kEpsilon * W.norm() * (1e-3 + dW.norm())) << "layer " << layer;
    }
  });
}

TEST(NetworkProperties, BiasInFrontOfBatchNormHasNoEffect) {
  for_random_seeds(kNetworkSeeds, [](Random& random) {
    RandomNetwork net(NormKind::batch, random);
    const Matrix before = net.run(net.x, Mode::training);
    for (Scalar& b : mutable_part(net.state.parameters, net.linear(random.below(2)).b)) b += Scalar(random.normal());
    expect_close(net.run(net.x, Mode::training), before);
  });
}

TEST(NetworkProperties, PermutingABatchPermutesTheOutput) {
  for_random_seeds(kNetworkSeeds, [](Random& random) {
    RandomNetwork net(random_norm(random), random);
    const Matrix straight = net.run(net.x, Mode::training);
    expect_close(net.run(net.x.rowwise().reverse(), Mode::training), straight.rowwise().reverse());
  });
}

TEST(NetworkProperties, EvaluationDoesNotDependOnBatchMates) {
  for_random_seeds(kNetworkSeeds, [](Random& random) {
    RandomNetwork net(random_norm(random), random);
    const Matrix together = net.run(net.x, Mode::evaluation);
    const Index j = random_index(0, net.x.cols() - 1, random);
    expect_close(net.run(net.x.col(j), Mode::evaluation), together.col(j));
  });
}

TEST(NetworkProperties, EvaluationChangesNothing) {
  for_random_seeds(kNetworkSeeds, [](Random& random) {
    RandomNetwork net(random_norm(random), random);
    const State before = net.state;
    const Matrix first = net.run(net.x, Mode::evaluation);
    EXPECT_EQ(net.run(net.x, Mode::evaluation), first);
    EXPECT_EQ(net.state.parameters, before.parameters);
    EXPECT_EQ(net.state.running, before.running);
  });
}

/// Puts the batch norm behind a linear layer of `normed` into that layer of `plain`:
/// W' = s W and b' = s (b - running_mu) + beta, with s = gamma / sqrt(running_sigma2 + eps).
void fold(const RandomNetwork& normed, std::size_t layer, RandomNetwork& plain) {
  const auto& norm = std::get<BatchNorm>(normed.network.layers[normed.network.hidden[layer].norm]);
  const Vector& p = normed.state.parameters;
  const Vector sigma2 = part(normed.state.running, norm.running_sigma2);
  const Vector s = part(p, norm.gamma).array() / (sigma2.array() + norm.eps).sqrt();
  const Linear& to = plain.linear(layer);
  Eigen::Map<Matrix>(plain.state.parameters.data() + to.W.offset, to.out, to.in) =
      s.asDiagonal() * weights(normed.linear(layer), p);
  const Vector shift = part(p, normed.linear(layer).b) - part(normed.state.running, norm.running_mu);
  mutable_part(plain.state.parameters, to.b) = s.cwiseProduct(shift) + part(p, norm.beta);
}

TEST(NetworkProperties, BatchNormFoldsIntoTheLinearLayerInFrontOfIt) {
  for_random_seeds(kNetworkSeeds, [](Random& random) {
    RandomNetwork normed(NormKind::batch, random);
    Architecture shape = normed.architecture;
    shape.norm = NormKind::none;
    RandomNetwork plain(shape, random);
    for (const std::size_t layer : {0U, 1U}) fold(normed, layer, plain);
    const auto& last = std::get<Linear>(normed.network.layers.back());
    const auto& plain_last = std::get<Linear>(plain.network.layers.back());
    mutable_part(plain.state.parameters, plain_last.W) = part(normed.state.parameters, last.W);
    mutable_part(plain.state.parameters, plain_last.b) = part(normed.state.parameters, last.b);
    const Matrix x = random_matrix(2, 8, random);
    expect_close(plain.run(x, Mode::evaluation), normed.run(x, Mode::evaluation));
  });
}

}  // namespace
}  // namespace bn
