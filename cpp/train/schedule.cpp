#include "train/schedule.h"

#include <algorithm>

#include "core/elementary.h"
#include "train/power.h"

namespace bn {
namespace {

/// (1 - cos(pi x)) / 2 for x in [0, 1], by our own sine: libm's differs between machines.
double half_wave(double x) {
  const auto root = double(sin(float(1.57079632679489662 * x)));
  return root * root;
}

}  // namespace

double scheduled_rate(const Schedule& schedule, double rate, Index t) {
  switch (schedule.kind) {
    case ScheduleKind::constant:
      break;
    case ScheduleKind::step:
      return rate * power(schedule.factor, t / schedule.steps);
    case ScheduleKind::cosine:
      if (t >= schedule.steps) return schedule.factor * rate;
      return rate * (1 - (1 - schedule.factor) * half_wave(double(t) / double(schedule.steps)));
    case ScheduleKind::warmup:
      return rate * std::min(1.0, double(t + 1) / double(schedule.steps));
  }
  return rate;
}

}  // namespace bn
