#pragma once
#include "core/matrix.h"

namespace bn {

/// base^n for n >= 0, by repeated squaring: libm's pow differs between machines.
inline double power(double base, Index n) {
  double result = 1;
  for (double square = base; n > 0; n /= 2, square *= square) {
    if (n % 2 == 1) result *= square;
  }
  return result;
}

}  // namespace bn
