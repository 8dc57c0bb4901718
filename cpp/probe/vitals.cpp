#include "probe/vitals.h"

#include <cmath>
#include <limits>

#include "core/reduce.h"
#include "probe/distribution.h"

namespace bn {
namespace {

constexpr double kFlat = 0.05;

double steepest(ActivationKind kind) { return kind == ActivationKind::sigmoid ? 0.25 : 1; }

template <class Term>
double norm(Index size, Term term) {
  return std::sqrt(sum(size, [&](Index i) { return term(i) * term(i); }));
}

/// Running mean and variance of a unit; NaN without batch norm.
std::array<Scalar, 2> running_of(const View& view, const UnitPlace& place) {
  const HiddenLayer& hidden = view.network().hidden[static_cast<std::size_t>(place.layer)];
  const auto* batch = hidden.has_norm ? std::get_if<BatchNorm>(&view.network().layers[hidden.norm]) : nullptr;
  const Scalar none = std::numeric_limits<Scalar>::quiet_NaN();
  if (batch == nullptr) return {none, none};
  const Vector& running = view.trainer.state().running;
  return {running[batch->running_mu.offset + place.unit], running[batch->running_sigma2.offset + place.unit]};
}

}  // namespace

VitalsLook::VitalsLook(const Trainer& trainer, Index capacity)
    : found_{Vector::Zero(hidden_units(trainer.network()) * kUnitVitals),
             Vector::Zero(Index(trainer.network().hidden.size() + 1) * kLayerVitals),
             Vector::Zero(Index(trainer.network().hidden.size()) * kLayerStations * kLayerBins)},
      histograms_(capacity),
      values_(Vector::Zero(capacity)),
      ones_(1, capacity),
      slopes_(1, capacity) {}

const Vitals& VitalsLook::take(const View& view, NextStep& next) {
  const Network& network = view.network();
  next.look();
  Index row = 0;
  for (std::size_t l = 0; l <= network.hidden.size(); ++l) {
    take_norms(view, next, l);
    if (l == network.hidden.size()) break;
    for (Index i = 0; i < width(network, l); ++i) take_unit(view, next, {Index(l), i}, row++);
    take_slopes(view, l);
  }
  histograms_.take(view, found_.histograms);
  return found_;
}

void VitalsLook::take_unit(const View& view, const NextStep& next, const UnitPlace& place, Index row) {
  const auto layer = static_cast<std::size_t>(place.layer);
  const Scale scale = scale_of(view.network(), view.state.parameters, place);
  const auto [running_mu, running_sigma2] = running_of(view, place);
  auto vitals = found_.units.segment(row * kUnitVitals, kUnitVitals);
  vitals.tail(6) << next.units().mu[row], next.units().sigma2[row], running_mu, running_sigma2, scale.gamma, scale.beta;
  auto values = values_.head(view.pass.m);
  values = activated_values(view.network(), view.pass, layer).row(place.unit).transpose();
  Index column = 0;
  for (const double share : {0.15, 0.5, 0.85}) vitals[column++] = Scalar(percentile(values, share));
}

void VitalsLook::take_norms(const View& view, const NextStep& next, std::size_t layer) {
  const Span W = linear_of(view.network(), layer).W;
  const auto at = [&W](const Vector& flat, Index i) { return double(flat[W.offset + i]); };
  const Vector& now = view.state.parameters;
  const double weight_norm = norm(W.size, [&](Index i) { return at(now, i); });
  const double change = norm(W.size, [&](Index i) { return at(next.updated(), i) - at(now, i); });
  const double gradient_norm = norm(W.size, [&](Index i) { return at(next.gradient(), i); });
  found_.layers.segment(Index(layer) * kLayerVitals, 3) << Scalar(gradient_norm), Scalar(weight_norm),
      Scalar(change / weight_norm);
}

void VitalsLook::take_slopes(const View& view, std::size_t layer) {
  const HiddenLayer& hidden = view.network().hidden[layer];
  const auto& activation = std::get<Activation>(view.network().layers[hidden.activation]);
  const ConstMatrixView a = answers(view.network(), view.pass, Index(layer));
  double total = 0;
  Index dead = 0;
  for (Index i = 0; i < a.rows(); ++i) {
    const double share = saturated(activation, a.row(i));
    total += share;
    if (share == 1) ++dead;
  }
  found_.layers.segment(Index(layer) * kLayerVitals + 3, 2) << Scalar(total / double(a.rows())), Scalar(dead);
}

double VitalsLook::saturated(const Activation& activation, ConstMatrixRef a) {
  const Index m = a.cols();
  MatrixView slopes = slopes_.view(m);
  ones_.view(m).setOnes();
  // The slope is what a gradient of 1 becomes.
  backward(activation, a, ones_.view(m), slopes);
  const double limit = kFlat * steepest(activation.kind);
  return sum(m, [&](Index j) { return double(slopes(0, j)) < limit ? 1.0 : 0.0; }) / double(m);
}

}  // namespace bn
