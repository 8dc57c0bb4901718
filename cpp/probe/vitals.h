#pragma once
#include "probe/layer_histograms.h"
#include "probe/next_step.h"

namespace bn {

/// Columns of `Vitals::units`. p15, p50, p85: percentiles of the activation's input over the view's examples (S. Ioffe
/// and C. Szegedy 2015, figure 1); mu, sigma2: over the next mini-batch of what is normalised, of z without a norm;
/// running_mu, running_sigma2: NaN without batch norm; gamma, beta: 1 and 0 without a norm.
inline constexpr Index kUnitVitals = 9;

/// Columns of `Vitals::layers`. ||dW|| of the next mini-batch; ||W||; ||change of W by the next step|| / ||W||; share
/// of the activations over the view's examples whose slope is below a twentieth of the steepest; units where all are.
inline constexpr Index kLayerVitals = 5;

struct Vitals {
  Vector units;       // [hidden unit][kUnitVitals]
  Vector layers;      // [hidden layer, then the output layer][kLayerVitals]; the last two are 0 for the output layer
  Vector histograms;  // see layer_histograms.h
};

/// Takes the vitals, in memory of its own that is sized once.
class VitalsLook {
 public:
  /// For views of up to `capacity` examples.
  VitalsLook(const Trainer& trainer, Index capacity);

  const Vitals& take(const View& view, NextStep& next);

 private:
  void take_unit(const View& view, const NextStep& next, const UnitPlace& place, Index row);
  void take_norms(const View& view, const NextStep& next, std::size_t layer);
  void take_slopes(const View& view, std::size_t layer);
  /// Share of a row of activations that are saturated.
  double saturated(const Activation& activation, ConstMatrixRef a);

  Vitals found_;
  LayerHistograms histograms_;
  Vector values_;         // of one unit
  Buffer ones_, slopes_;  // (1, m)
};

}  // namespace bn
