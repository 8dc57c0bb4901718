#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

/// bce: binary cross-entropy on one logit; ce: softmax cross-entropy on a logit per class; half_mse: half the squared
/// error, summed over the outputs.
enum class LossKind { bce, ce, half_mse };
inline constexpr std::array<const char*, 3> kLossNames{"bce", "ce", "half_mse"};

/// Mean loss over the batch. `output` is (outputs, m), raw (before logistic or softmax). `target`: for bce (1, m) of
/// 0 and 1; for ce (1, m) of class indices; for half_mse (outputs, m).
double loss_value(LossKind kind, ConstMatrixRef output, ConstMatrixRef target);

/// d(mean loss)/d(output), (outputs, m), and the mean loss itself, which is half of the same work.
double loss_gradient(LossKind kind, ConstMatrixRef output, ConstMatrixRef target, MatrixRef d_output);

/// Raw outputs -> what they mean: the probability of class 1 (bce), of each class (ce), the value itself (half_mse).
/// `meaning` may be `output` itself.
void interpret(LossKind kind, ConstMatrixRef output, MatrixRef meaning);

}  // namespace bn
