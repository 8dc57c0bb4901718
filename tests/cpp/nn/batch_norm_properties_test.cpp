// What holds for every batch norm, on random batches of random shapes.
#include <cmath>

#include "nn/batch_norm_fixture.h"
#include "nn/random_seeds.h"

namespace bn {
namespace {

constexpr int kSeeds = 50;

/// (features, m), 2 <= m <= 64, with a mean and a spread of many sizes.
Matrix random_batch(Random& random) {
  const Index features = random_index(1, 8, random);
  const Index m = random_index(2, 64, random);
  const Scalar mean = Scalar(random.normal() * random_size(-3, 3, random));
  return (random_matrix(features, m, random) * Scalar(random_size(-3, 3, random))).array() + mean;
}

double largest(const Matrix& matrix) { return double(matrix.cwiseAbs().maxCoeff()); }

TEST(BatchNormProperties, ZHatHasMeanZeroAndVarianceJustBelowOne) {
  for_random_seeds(kSeeds, [](Random& random) {
    const Matrix z = random_batch(random);
    BatchNormFixture f(z.rows());
    f.layer.eps = Scalar(random_size(-8, 0, random));
    f.run(z);
    const Eigen::MatrixXd z_hat = f.cache.z_hat.view(z.cols()).cast<double>();
    for (Index i = 0; i < z.rows(); ++i) {
      const auto sigma2 = double(f.cache.sigma2[i]);
      const double size = z_hat.row(i).cwiseAbs().maxCoeff();
      EXPECT_NEAR(z_hat.row(i).mean(), 0, 8 * kEpsilon * size);
      EXPECT_NEAR(z_hat.row(i).squaredNorm() / double(z.cols()), sigma2 / (sigma2 + double(f.layer.eps)), 8 * kEpsilon);
    }
  });
}

TEST(BatchNormProperties, GradientSumsToZeroOverTheBatch) {
  for_random_seeds(kSeeds, [](Random& random) {
    const Matrix z = random_batch(random);
    BatchNormFixture f(z.rows());
    f.parameters = random_matrix(2 * z.rows(), 1, random).col(0);
    f.run(z);
    const Matrix dz_tilde = random_matrix(z.rows(), z.cols(), random);
    Vector gradient(2 * z.rows());
    Matrix dz(z.rows(), z.cols());
    backward(f.layer, f.parameters, Mode::training, f.cache, dz_tilde, gradient, dz);
    for (Index i = 0; i < z.rows(); ++i) {
      const double scale = std::abs(double(f.parameters[i] * f.cache.inv_std[i])) * largest(dz_tilde.row(i)) *
                           (1 + largest(f.cache.z_hat.view(z.cols()).row(i)));
      EXPECT_NEAR(dz.row(i).cast<double>().sum(), 0, 8 * kEpsilon * scale * double(z.cols()));
    }
  });
}

TEST(BatchNormProperties, GammaAndBetaCanGiveZBack) {
  for_random_seeds(kSeeds, [](Random& random) {
    const Matrix z = random_batch(random);
    BatchNormFixture f(z.rows());
    f.run(z);
    f.parameters.head(z.rows()) = (f.cache.sigma2.array() + f.layer.eps).sqrt();
    f.parameters.tail(z.rows()) = f.cache.mu;
    EXPECT_LE(largest(f.run(z) - z), 16 * kEpsilon * largest(z));
  });
}

/// The mean of all batches, as running statistics whose momentum is 1, 1/2, 1/3, ... have it (PyTorch: momentum None).
TEST(BatchNormProperties, CumulativeAverageIsTheMeanOfTheBatches) {
  for_random_seeds(kSeeds, [](Random& random) {
    const Index features = random_index(1, 8, random);
    const Index count = random_index(1, 12, random);
    BatchNormFixture f(features);
    Eigen::VectorXd mu = Eigen::VectorXd::Zero(features);
    Eigen::VectorXd sigma2 = mu;
    for (Index t = 1; t <= count; ++t) {
      const Index m = random_index(2, 64, random);
      f.run(random_matrix(features, m, random));
      f.layer.momentum = 1.0 / double(t);
      update_running(f.layer, f.cache, m, f.running);
      mu += f.cache.mu.cast<double>() / double(count);
      sigma2 += f.cache.sigma2.cast<double>() * double(m) / double(m - 1) / double(count);
    }
    EXPECT_LE((part(f.running, f.layer.running_mu).cast<double>() - mu).cwiseAbs().maxCoeff(), 32 * kEpsilon);
    EXPECT_LE((part(f.running, f.layer.running_sigma2).cast<double>() - sigma2).cwiseAbs().maxCoeff(),
              32 * kEpsilon * (1 + sigma2.maxCoeff()));
  });
}

}  // namespace
}  // namespace bn
