#include "lesson/memories.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bn {
namespace {

/// Sum over k <= t of (1 - beta) beta^(t - k) term(g_k), the closed form of a moving average from 0.
template <class Term>
double average(const Vector& g, double beta, Index t, Term term) {
  double total = 0;
  for (Index k = 0; k <= t; ++k) total += (1 - beta) * std::pow(beta, double(t - k)) * term(double(g[k]));
  return total;
}

TEST(Memories, AreMovingAverages) {
  const Vector g = gradient_trace();
  const Memories found = memories(0.9, 0.8, 0.99);
  const auto itself = [](double x) { return x; };
  const auto square = [](double x) { return x * x; };
  for (const Index t : {0, 1, 39, 70, 99}) {
    const double m_hat = average(g, 0.8, t, itself) / (1 - std::pow(0.8, double(t + 1)));
    const double v_hat = average(g, 0.99, t, square) / (1 - std::pow(0.99, double(t + 1)));
    const double s = average(g, 0.9, t, square);
    EXPECT_NEAR(double(found.adam_direction[t]), m_hat, 1e-5);
    EXPECT_NEAR(double(found.adam_size[t]), std::sqrt(v_hat), 1e-5);
    EXPECT_NEAR(double(found.rmsprop_size[t]), std::sqrt(s), 1e-5);
    EXPECT_NEAR(double(found.adam_move[t]), m_hat / std::sqrt(v_hat), 1e-5);
    EXPECT_NEAR(double(found.rmsprop_move[t]), double(g[t]) / std::sqrt(s), 1e-4);
  }
}

TEST(Memories, WithoutAMemoryTheGradientItself) {
  const Vector g = gradient_trace();
  const Memories found = memories(0, 0, 0);
  for (Index t = 0; t < g.size(); ++t) {
    EXPECT_NEAR(double(found.adam_direction[t]), double(g[t]), 1e-6);
    EXPECT_NEAR(double(found.rmsprop_size[t]), std::abs(double(g[t])), 1e-6);
    EXPECT_NEAR(std::abs(double(found.adam_move[t])), 1, 1e-5);
  }
}

TEST(Memories, RmspropIsNotBiasCorrected) {
  // One gradient of 1-beta's share: sqrt(1 - beta) |g| against |g|.
  const double first = std::abs(double(gradient_trace()[0]));
  const Memories found = memories(0.99, 0.9, 0.99);
  EXPECT_NEAR(double(found.rmsprop_size[0]), 0.1 * first, 1e-6);
  EXPECT_NEAR(double(found.adam_size[0]), first, 1e-6);
}

TEST(Memories, TheTraceTurnsAndHasASpike) {
  const Vector g = gradient_trace();
  ASSERT_EQ(g.size(), kGradientSteps);
  EXPECT_NEAR(double(g.head(kTurn).mean()), 1, 0.2);
  EXPECT_NEAR(double(g.segment(kTurn, kSpike - kTurn).mean()), -1, 0.2);
  EXPECT_LT(double(g[kSpike]), -3);
}

TEST(Lag, CountsFromTheTurn) {
  Vector direction = Vector::Ones(kGradientSteps);
  EXPECT_EQ(lag_after_turn(direction), -1);
  direction[3] = -1;
  direction[kTurn + 7] = -1;
  EXPECT_EQ(lag_after_turn(direction), 7);
}

TEST(Echo, OfASpikeThatHalves) {
  Vector size = Vector::Ones(kGradientSteps);
  for (Index t = kSpike; t < kGradientSteps; ++t) size[t] = Scalar(1 + 8 * std::pow(0.8, double(t - kSpike)));
  const SpikeEcho echo = echo_of_spike(size);
  EXPECT_NEAR(echo.rise, 8, 1e-5);
  EXPECT_EQ(echo.half_gone, 4);  // 0.8^3 = 0.512, 0.8^4 = 0.41
  size.tail(kGradientSteps - kSpike).setConstant(2);
  EXPECT_EQ(echo_of_spike(size).half_gone, -1);
}

}  // namespace
}  // namespace bn
