#pragma once
#include "nn/span.h"

namespace bn {

/// Norms with the statistics of one example over features, the same in training and evaluation:
/// layer norm (J. L. Ba et al. 2016): one group of all features; group norm (Y. Wu and K. He 2018, eq. 1 to 7): groups
/// of consecutive features; RMS norm (B. Zhang and R. Sennrich 2019, eq. 4): one group, nothing subtracted, no beta.
struct ExampleNorm {
  Index features = 0;
  Index groups = 1;      // divides features
  bool centered = true;  // false: RMS norm
  Span gamma;            // (features)
  Span beta;             // (features), or empty
  Scalar eps = Scalar(1e-5);
};

/// What a pass leaves behind.
struct ExampleNormCache {
  Buffer inv_std;  // (groups, m): 1 / sqrt(sigma2 + eps); 0 where that would be 1 / 0
  Buffer z_hat;    // (features, m)
};

/// Takes gamma, and beta where centered, from `parameters`.
ExampleNorm make_example_norm(Layout& parameters, Index features, Index groups, bool centered);

ExampleNormCache make_cache(const ExampleNorm& layer, Index capacity);

/// z (features, m) -> z_tilde = gamma z_hat + beta, and the cache.
void forward(const ExampleNorm& layer, ConstVectorRef parameters, ConstMatrixRef z, ExampleNormCache& cache,
             MatrixRef z_tilde);

/// dz_tilde (features, m) -> dgamma and dbeta in `gradient`, and dz.
void backward(const ExampleNorm& layer, ConstVectorRef parameters, const ExampleNormCache& cache,
              ConstMatrixRef dz_tilde, VectorRef gradient, MatrixRef dz);

}  // namespace bn
