#include "replay/norm_scales.h"

#include "nn/exact_norm.h"
#include "replay/numbers.h"

namespace bn::replay {
namespace {

json written_scale(const ExactMatrix& scale) { return written_matrix(scale.cast<Scalar>().matrix()); }
json written_scale(const ExactVector& scale) { return written_vector(scale.cast<Scalar>().matrix()); }

ExactVector exact_vector(const json& value) { return read_vector("", value).cast<Exact>().array(); }

ExactVector largest_size(const Matrix& x) { return x.cwiseAbs().rowwise().maxCoeff().cast<Exact>().array(); }

NormInput input_of(const json& item) {
  const Matrix x = read_matrix("x", item["x"]);
  const Vector gamma = read_vector("gamma", item["gamma"]);
  const bool centered = item["op"] != "rms_norm";
  const Vector beta = centered ? read_vector("beta", item["beta"]) : Vector(Vector::Zero(x.rows()));
  return {x, gamma, beta, read_matrix("gy", item["gy"]), Exact(item["eps"].get<double>()), centered};
}

json trained(const NormInput& in, const std::vector<Places>& groups) {
  const ExactNorm exact = exact_norm(in, groups);
  return {{"x_hat", written_scale(exact.x_hat_scale)},
          {"y", written_scale(exact.y_scale)},
          {"dx", written_scale(exact.dx_scale)},
          {"dgamma", written_scale(exact.dgamma_scale)},
          {"dbeta", written_scale(exact.dbeta_scale)}};
}

json evaluated(const NormInput& in, const ExactVector& running_mean, const ExactVector& running_var) {
  const ExactVector inv_std = 1 / (running_var + in.eps).sqrt();
  const ExactVector gamma = in.gamma.cast<Exact>().array().abs();
  const ExactVector x_hat = ((largest_size(in.z) + running_mean.abs()) * inv_std).max(Exact(1));
  const ExactVector dbeta = Exact(in.gy.cols()) * largest_size(in.gy);
  const auto same_for_all = [&](const ExactVector& scale) { return ExactMatrix(scale.replicate(1, in.z.cols())); };
  return {{"y", written_scale(same_for_all(gamma * x_hat + in.beta.cast<Exact>().array().abs()))},
          {"dx", written_scale(same_for_all(gamma * inv_std * largest_size(in.gy)))},
          {"dgamma", written_scale(ExactVector(dbeta * x_hat))},
          {"dbeta", written_scale(dbeta)}};
}

/// Of the running mean: the largest number that went into it.
ExactVector largest_seen(const json& item, const NormInput& in) {
  ExactVector largest = exact_vector(item["running_mean"]).abs().max(largest_size(in.z));
  for (const json& batch : item["more"]) largest = largest.max(largest_size(read_matrix("more", batch)));
  return largest;
}

json of_batch_norm(const json& item) {
  const NormInput in = input_of(item);
  const json& expected = item["expect"];
  json scales = trained(in, batch_groups(in.z.rows(), in.z.cols()));
  scales["mean"] = written_scale(largest_size(in.z));
  scales["running_mean"] = written_scale(largest_seen(item, in));
  for (const char* itself : {"var", "inv_std", "running_var"}) scales[itself] = expected[itself];
  scales["eval"] = evaluated(in, exact_vector(expected["running_mean"]), exact_vector(expected["running_var"]));
  return scales;
}

}  // namespace

json norm_scales(const json& item) {
  if (item["op"] == "batch_norm") return of_batch_norm(item);
  const NormInput in = input_of(item);
  if (item["op"] == "batch_norm_eval") {
    return evaluated(in, exact_vector(item["running_mean"]), exact_vector(item["running_var"]));
  }
  return trained(in, example_groups(in.z.rows(), in.z.cols(), item.value("groups", 1)));
}

}  // namespace bn::replay
