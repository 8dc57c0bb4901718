#pragma once
#include "nn/mode.h"
#include "nn/span.h"

namespace bn {

/// Batch normalisation, S. Ioffe and C. Szegedy, "Batch Normalization: Accelerating Deep Network Training by Reducing
/// Internal Covariate Shift", 2015 (algorithms 1 and 2).
struct BatchNorm {
  Index features = 0;
  Span gamma, beta;                 // (features) each, in the parameters
  Span running_mu, running_sigma2;  // (features) each, in the running statistics
  Scalar eps = Scalar(1e-5);
  /// Weight of the new value in the running statistics (PyTorch's convention; Keras's is one minus it).
  double momentum = 0.1;
  /// The running variance is that of the population: sigma2 m / (m - 1).
  bool unbiased_running_sigma2 = true;
};

/// What a pass leaves behind: statistics, (features) each, and z_hat.
struct BatchNormCache {
  Vector mu;                // mean over the batch; in evaluation running_mu
  Vector sigma2;            // biased variance, 1/m; in evaluation running_sigma2
  Vector inv_std;           // 1 / sqrt(sigma2 + eps); 0 where that would be 1 / 0
  Vector reference, shift;  // mu = reference + shift, with more digits than mu has
  Buffer z_hat;             // (features, m): (z - mu) inv_std
};

/// gamma and beta from `parameters`, the running statistics from `running`.
BatchNorm make_batch_norm(Layout& parameters, Layout& running, Index features);

BatchNormCache make_cache(const BatchNorm& layer, Index capacity);

/// z (features, m) -> z_tilde = gamma z_hat + beta, and the cache. REQUIRES: m >= 2 in training mode.
/// A column of equal numbers gives sigma2 = 0 and z_tilde = beta exactly, however large its mean.
void forward(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode, ConstMatrixRef z,
             BatchNormCache& cache, MatrixRef z_tilde);

/// The same, and a = relu(z_tilde) in the same go over memory, for the usual hidden layer.
void forward_with_relu(const BatchNorm& layer, ConstVectorRef parameters, ConstVectorRef running, Mode mode,
                       ConstMatrixRef z, BatchNormCache& cache, MatrixRef z_tilde, MatrixRef a);

/// dz_tilde (features, m) -> dgamma and dbeta in `gradient`, and dz. In training mode the gradient flows through mu and
/// sigma2 as well (paper, section 3); in evaluation mode they are constants. `mode` must be that of the forward pass.
void backward(const BatchNorm& layer, ConstVectorRef parameters, Mode mode, const BatchNormCache& cache,
              ConstMatrixRef dz_tilde, VectorRef gradient, MatrixRef dz);

/// The same from da, which goes back through relu on the way and leaves dz_tilde.
void backward_with_relu(const BatchNorm& layer, ConstVectorRef parameters, Mode mode, const BatchNormCache& cache,
                        ConstMatrixRef a, ConstMatrixRef da, MatrixRef dz_tilde, VectorRef gradient, MatrixRef dz);

/// running = (1 - momentum) running + momentum (statistics of the batch of m examples in the cache).
void update_running(const BatchNorm& layer, const BatchNormCache& cache, Index m, VectorRef running);

}  // namespace bn
