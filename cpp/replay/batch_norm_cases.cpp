#include "nn/batch_norm.h"
#include "replay/norm_cases.h"
#include "train/config.h"

namespace bn::replay {
namespace {

/// Of numbers that were read before: Eigen's list may not be left half written when one of them is refused.
Vector joined(const Vector& first, const Vector& second) {
  Vector both(first.size() + second.size());
  both << first, second;
  return both;
}

/// A batch norm layer with the numbers of a case.
struct NormOfCase {
  NormOfCase(Fields& fields, Index features) {
    Layout parameter_layout;
    Layout running_layout;
    norm = make_batch_norm(parameter_layout, running_layout, features);
    norm.eps = Scalar(fields.number("eps", kEpsRange, 1e-5));
    const Vector gamma = fields.vector("gamma", features);
    parameters = joined(gamma, fields.vector("beta", features));
    const Vector running_mu = fields.vector("running_mean", Vector(Vector::Zero(features)));
    running = joined(running_mu, fields.vector("running_var", Vector(Vector::Ones(features))));
  }

  Matrix run(Mode mode, const Matrix& x) {
    cache = make_cache(norm, x.cols());
    Matrix y(x.rows(), x.cols());
    forward(norm, parameters, running, mode, x, cache, y);
    return y;
  }

  /// dx, dgamma and dbeta into `result`.
  void run_back(Mode mode, const Matrix& gy, json& result) const {
    Vector gradient(parameters.size());
    Matrix dx(gy.rows(), gy.cols());
    backward(norm, parameters, mode, cache, gy, gradient, dx);
    result["dx"] = written_matrix(dx);
    result["dgamma"] = written_vector(part(gradient, norm.gamma));
    result["dbeta"] = written_vector(part(gradient, norm.beta));
  }

  BatchNorm norm;
  BatchNormCache cache;
  Vector parameters, running;
};

/// Momentum of the k-th batch: the case's own, or where that is null the one of a plain mean, 1 / k.
class Momentum {
 public:
  explicit Momentum(Fields& fields)
      : is_mean_(fields.has("momentum") && fields.required("momentum").is_null()),
        value_(is_mean_ ? 0 : fields.number("momentum", kMomentumRange, 0.1)) {}

  double of(Index k) const { return is_mean_ ? 1.0 / double(k) : value_; }

 private:
  bool is_mean_;
  double value_;
};

void refuse_one_example(const std::string& name, const Matrix& x) {
  if (x.cols() >= 2) return;
  throw Refusal(name + " has 1 example: batch norm needs at least 2 in training mode");
}

/// The batch in the layer's cache and then all of `more` into the running statistics.
void run_batches(NormOfCase& layer, const Momentum& momentum, Index first_size, const std::vector<Matrix>& more) {
  layer.norm.momentum = momentum.of(1);
  update_running(layer.norm, layer.cache, first_size, layer.running);
  Index k = 1;
  for (const Matrix& batch : more) {
    layer.run(Mode::training, batch);
    layer.norm.momentum = momentum.of(++k);
    update_running(layer.norm, layer.cache, batch.cols(), layer.running);
  }
}

std::vector<Matrix> read_more(Fields& fields, Index features) {
  std::vector<Matrix> batches;
  if (!fields.has("more")) return batches;
  for (const json& item : fields.list("more")) {
    const std::string name = "more[" + std::to_string(batches.size()) + "]";
    batches.push_back(read_matrix(name, item));
    refuse_one_example(name, batches.back());
    if (batches.back().rows() == features) continue;
    throw Refusal(name + " has rows of length " + std::to_string(batches.back().rows()) + ": length " +
                  std::to_string(features) + ", as in x, is allowed");
  }
  return batches;
}

bool biased(Fields& fields) {
  const auto kind = fields.choice("running_variance", kRunningVarianceNames, RunningVariance::unbiased);
  return kind == RunningVariance::biased;
}

}  // namespace

json run_batch_norm(Fields& fields) {
  const Matrix x = fields.matrix("x");
  refuse_one_example("x", x);
  NormOfCase layer(fields, x.rows());
  layer.norm.unbiased_running_sigma2 = !biased(fields);
  const Momentum momentum(fields);
  const bool has_gy = fields.has("gy");
  const Matrix gy = has_gy ? fields.matrix("gy", x.cols(), x.rows()) : Matrix();
  const std::vector<Matrix> more = read_more(fields, x.rows());

  json result;
  result["y"] = written_matrix(layer.run(Mode::training, x));
  result["mean"] = written_vector(layer.cache.mu);
  result["var"] = written_vector(layer.cache.sigma2);
  result["inv_std"] = written_vector(layer.cache.inv_std);
  result["x_hat"] = written_matrix(Matrix(layer.cache.z_hat.view(x.cols())));
  if (has_gy) layer.run_back(Mode::training, gy, result);
  run_batches(layer, momentum, x.cols(), more);
  result["running_mean"] = written_vector(part(layer.running, layer.norm.running_mu));
  result["running_var"] = written_vector(part(layer.running, layer.norm.running_sigma2));
  result["eval"]["y"] = written_matrix(layer.run(Mode::evaluation, x));
  if (has_gy) layer.run_back(Mode::evaluation, gy, result["eval"]);
  return result;
}

json run_batch_norm_eval(Fields& fields) {
  const Matrix x = fields.matrix("x");
  fields.required("running_mean");
  fields.required("running_var");
  NormOfCase layer(fields, x.rows());
  json result;
  result["y"] = written_matrix(layer.run(Mode::evaluation, x));
  if (fields.has("gy")) layer.run_back(Mode::evaluation, fields.matrix("gy", x.cols(), x.rows()), result);
  return result;
}

}  // namespace bn::replay
