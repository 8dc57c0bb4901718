#include "nn/example_norm.h"
#include "replay/norm_cases.h"

namespace bn::replay {
namespace {

json run(Fields& fields, const Matrix& x, Index groups, bool centered) {
  Layout layout;
  ExampleNorm norm = make_example_norm(layout, x.rows(), groups, centered);
  norm.eps = Scalar(fields.number("eps", kEpsRange, 1e-5));
  Vector parameters(layout.size());
  mutable_part(parameters, norm.gamma) = fields.vector("gamma", x.rows());
  if (centered) mutable_part(parameters, norm.beta) = fields.vector("beta", x.rows());

  ExampleNormCache cache = make_cache(norm, x.cols());
  Matrix y(x.rows(), x.cols());
  forward(norm, parameters, x, cache, y);
  json result{{"y", written_matrix(y)}};
  if (!fields.has("gy")) return result;

  Vector gradient(parameters.size());
  Matrix dx(x.rows(), x.cols());
  backward(norm, parameters, cache, fields.matrix("gy", x.cols(), x.rows()), gradient, dx);
  result["dx"] = written_matrix(dx);
  result["dgamma"] = written_vector(part(gradient, norm.gamma));
  if (centered) result["dbeta"] = written_vector(part(gradient, norm.beta));
  return result;
}

}  // namespace

json run_layer_norm(Fields& fields) { return run(fields, fields.matrix("x"), 1, true); }

json run_rms_norm(Fields& fields) { return run(fields, fields.matrix("x"), 1, false); }

json run_group_norm(Fields& fields) {
  const Matrix x = fields.matrix("x");
  const Index groups = fields.whole("groups", Range{1, double(x.rows())});
  if (x.rows() % groups != 0) {
    throw Refusal("groups is " + std::to_string(groups) + ": a divisor of the " + std::to_string(x.rows()) +
                  " features is allowed");
  }
  return run(fields, x, groups, true);
}

}  // namespace bn::replay
