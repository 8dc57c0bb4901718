#include "lesson/live_network.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/check.h"

namespace bn {
namespace {

Config small_network() {
  Config config;
  config.hidden = {3, 2};
  config.activation = ActivationKind::tanh;
  config.learning_rate = 0.1;
  config.batch_size = 8;
  return config;
}

/// Every box from the one before it, by the notes' formulas, in double.
TEST(LiveNetwork, EveryBoxFollowsFromTheOneBefore) {
  const SeenNetwork seen = look_at_network(small_network(), 30, 0, 0);
  Eigen::MatrixXd a = seen.x.cast<double>();
  for (const SeenLayer& layer : seen.hidden) {
    const Eigen::MatrixXd z = (layer.W.cast<double>() * a).colwise() + layer.b.cast<double>();
    EXPECT_LT((z - layer.z.cast<double>()).cwiseAbs().maxCoeff(), 1e-5);
    const Eigen::VectorXd mu = z.rowwise().mean();
    const Eigen::VectorXd sigma2 = (z.colwise() - mu).rowwise().squaredNorm() / double(z.cols());
    EXPECT_LT((sigma2 - layer.sigma2.cast<double>()).cwiseAbs().maxCoeff(), 1e-5);
    const Eigen::VectorXd inv_std = (sigma2.array() + 1e-5).rsqrt();
    const Eigen::MatrixXd z_hat = inv_std.asDiagonal() * (z.colwise() - mu);
    EXPECT_LT((z_hat - layer.z_hat.cast<double>()).cwiseAbs().maxCoeff(), 1e-4);
    const Eigen::MatrixXd scaled = layer.gamma.cast<double>().asDiagonal() * z_hat;
    a = (scaled.colwise() + layer.beta.cast<double>()).array().tanh();
    EXPECT_LT((a - layer.a.cast<double>()).cwiseAbs().maxCoeff(), 1e-4);
  }
  double loss = 0;
  for (Index j = 0; j < seen.y.cols(); ++j) {
    const double z = (seen.W_out.cast<double>() * a.col(j))(0) + double(seen.b_out[0]);
    const double p = 1 / (1 + std::exp(-z));
    EXPECT_NEAR(double(seen.meaning(0, j)), p, 1e-4);
    loss -= std::log(seen.y(0, j) > 0 ? p : 1 - p) / double(seen.y.cols());
  }
  EXPECT_NEAR(seen.loss, loss, 1e-4);
}

TEST(LiveNetwork, AShiftOfBMovesZAndMuAndNothingElse) {
  const SeenNetwork before = look_at_network(small_network(), 30, 1, 0);
  const SeenNetwork after = look_at_network(small_network(), 30, 1, 5);
  const LayerChange change = change_between(before.hidden[1], after.hidden[1]);
  EXPECT_NEAR(change.z, 5, 1e-5);
  EXPECT_NEAR(change.mu, 5, 1e-5);
  EXPECT_LT(change.z_hat, 1e-5);
  EXPECT_LT(change.z_tilde, 1e-5);
  EXPECT_EQ(change.count, 2 * 8);
  EXPECT_LE(change.same, change.count);
  EXPECT_NEAR(after.loss, before.loss, 1e-6);
  EXPECT_EQ(change_between(before.hidden[0], after.hidden[0]).same, 3 * 8);
  EXPECT_EQ(after.hidden[1].db, Vector::Zero(2));
}

TEST(LiveNetwork, RefusesWhatItCannotShow) {
  Config config = small_network();
  EXPECT_THROW(look_at_network(config, 0, 2, 0), Refusal);
  EXPECT_THROW(look_at_network(config, -1, 0, 0), Refusal);
  EXPECT_THROW(look_at_network(config, 0, 0, NAN), Refusal);
  config.placement = Placement::after;
  EXPECT_THROW(look_at_network(config, 0, 0, 0), Refusal);
}

}  // namespace
}  // namespace bn
