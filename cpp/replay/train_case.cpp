#include "replay/train_case.h"

#include <algorithm>

#include "replay/train_batches.h"
#include "replay/train_setting.h"
#include "replay/train_state.h"
#include "train/learner.h"

namespace bn::replay {
namespace {

/// Everything a training case says, but for the first parameters.
struct Run {
  explicit Run(Fields& fields)
      : architecture(read_architecture(fields)),
        loss(read_loss(fields, architecture)),
        optimizer(read_optimizer(fields)),
        batches(read_batches(fields, architecture, loss)) {
    read_points(fields);
    read_report_at(fields);
  }

  bool is_reported(Index step) const { return (report_at.array() == Scalar(step)).any(); }

  Architecture architecture;
  LossKind loss;
  OptimizerSpec optimizer;
  std::vector<Batch> batches;
  Matrix points;  // (inputs, points), or empty
  Vector report_at = (Vector(3) << 1, 5, 25).finished();

 private:
  void read_points(Fields& fields) {
    if (!fields.has("eval_points")) return;
    const auto count = static_cast<Index>(fields.list("eval_points").size());
    points = fields.matrix("eval_points", count, architecture.sizes.front());
  }

  void read_report_at(Fields& fields) {
    if (fields.has("report_at")) report_at = fields.vector("report_at");
    for (const Scalar step : report_at) check_integer("report_at", double(step), Range{1, 1e6});
  }
};

/// Raw outputs on the evaluation points, [point][output].
json evaluate(const Learner& learner, const Matrix& points) {
  Pass pass = make_pass(learner.network, points.cols(), Gradients::none);
  pass.input.view(points.cols()) = points;
  forward(learner.network, learner.state, Mode::evaluation, points.cols(), pass);
  return written_matrix(Matrix(output(pass)));
}

json checkpoint(const Learner& learner, Index step, const Matrix& points) {
  json result = write_state(learner.network, learner.state);
  result["step"] = step;
  if (points.cols() > 0) result["eval_output"] = evaluate(learner, points);
  return result;
}

}  // namespace

json run_train(Fields& fields) {
  const Run run(fields);
  refuse_size(run.architecture, std::max(largest_batch(run.batches), run.points.cols()));
  Learner learner(make_network(run.architecture), run.loss, run.optimizer, largest_batch(run.batches));
  read_state(fields, learner.network, learner.state);
  fields.refuse_unknown();

  json result{{"loss", json::array()}, {"checkpoints", json::array()}};
  Index step = 0;
  for (const Batch& batch : run.batches) {
    learner.pass.input.view(batch.x.cols()) = batch.x;
    result["loss"].push_back(written(learner.differentiate(batch.y)));
    learner.update();
    if (run.is_reported(++step)) result["checkpoints"].push_back(checkpoint(learner, step, run.points));
  }
  return result;
}

}  // namespace bn::replay
