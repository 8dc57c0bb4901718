#include "probe/along.h"

namespace bn {
namespace {

constexpr double kShortest = 1e-3;
/// The eighth root of 10: eight steps are a decade.
constexpr double kFactor = 1.3335214321633240;

}  // namespace

void look_along(NextStep& next, Index i, Along& found) {
  next.look();
  double alpha = kShortest;
  for (Index k = 0; k < i; ++k) alpha *= kFactor;
  found.alpha[i] = Scalar(alpha);
  found.ratio[i] = Scalar(next.loss_along(alpha) / next.loss());
}

void look_along(NextStep& next, Along& found) {
  for (Index i = 0; i < kAlphas; ++i) look_along(next, i, found);
}

}  // namespace bn
