// Batch norm and relu in one go give the very numbers that one after the other gives.
#include <gtest/gtest.h>

#include "nn/activation.h"
#include "nn/batch_norm.h"
#include "nn/random_matrix.h"

namespace bn {
namespace {

constexpr Index kFeatures = 3;

/// Everything that a pass forwards and back leaves.
struct Passed {
  Passed(const BatchNorm& norm, Index m)
      : cache(make_cache(norm, m)),
        z_tilde(kFeatures, m),
        a(kFeatures, m),
        dz_tilde(kFeatures, m),
        dz(kFeatures, m),
        gradient(2 * kFeatures) {}

  void expect_equal(const Passed& other, Index m) const {
    EXPECT_EQ(Matrix(cache.z_hat.view(m)), Matrix(other.cache.z_hat.view(m)));
    EXPECT_EQ(z_tilde, other.z_tilde);
    EXPECT_EQ(a, other.a);
    EXPECT_EQ(dz_tilde, other.dz_tilde);
    EXPECT_EQ(gradient, other.gradient);
    EXPECT_EQ(dz, other.dz);
  }

  BatchNormCache cache;
  Matrix z_tilde, a, dz_tilde, dz;
  Vector gradient;
};

void check(Mode mode, Index m, Random& random) {
  Layout layout;
  Layout layout_of_running;
  const BatchNorm norm = make_batch_norm(layout, layout_of_running, kFeatures);
  const Activation relu{ActivationKind::relu, kFeatures};
  const Vector parameters = random_matrix(2 * kFeatures, 1, random).col(0);
  const Vector running = random_matrix(2 * kFeatures, 1, random).col(0).cwiseAbs();
  const Matrix z = random_matrix(kFeatures, m, random);
  const Matrix da = random_matrix(kFeatures, m, random);
  Passed apart(norm, m);
  forward(norm, parameters, running, mode, z, apart.cache, apart.z_tilde);
  forward(relu, apart.z_tilde, apart.a);
  backward(relu, apart.a, da, apart.dz_tilde);
  backward(norm, parameters, mode, apart.cache, apart.dz_tilde, apart.gradient, apart.dz);
  Passed fused(norm, m);
  forward_with_relu(norm, parameters, running, mode, z, fused.cache, fused.z_tilde, fused.a);
  backward_with_relu(norm, parameters, mode, fused.cache, fused.a, da, fused.dz_tilde, fused.gradient, fused.dz);
  fused.expect_equal(apart, m);
}

TEST(NormWithRelu, InOneGoIsOneAfterTheOther) {
  Random random(11, 1);
  for (const Index m : {2, 3, 8, 13, 41}) {
    SCOPED_TRACE(m);
    check(Mode::training, m, random);
    check(Mode::evaluation, m, random);
  }
}

}  // namespace
}  // namespace bn
