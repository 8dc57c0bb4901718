#pragma once
#include <array>

#include "core/matrix.h"

namespace bn {

/// How the learning rate goes with the number t of steps already trained:
/// constant: rate. step: rate factor^floor(t / steps) (PyTorch's StepLR). cosine: from rate down to factor rate along
/// half a cosine wave of `steps` steps, then it stays (I. Loshchilov and F. Hutter 2017, equation 5, without restarts;
/// PyTorch's CosineAnnealingLR). warmup: rate min(1, (t + 1) / steps).
enum class ScheduleKind { constant, step, cosine, warmup };
inline constexpr std::array<const char*, 4> kScheduleNames{"constant", "step", "cosine", "warmup"};

struct Schedule {
  ScheduleKind kind = ScheduleKind::constant;
  Index steps = 1000;   // >= 1
  double factor = 0.1;  // of step and cosine
};

double scheduled_rate(const Schedule& schedule, double rate, Index t);

}  // namespace bn
