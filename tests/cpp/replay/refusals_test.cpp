#include <gtest/gtest.h>

#include "core/check.h"
#include "replay/replay.h"

namespace bn::replay {
namespace {

using nlohmann::json;

const json kBatchNorm = {
    {"id", "a"}, {"op", "batch_norm"}, {"x", {{1, 2}, {3, 5}}}, {"gamma", {1, 1}}, {"beta", {0, 0}}};

const json kTrain = {{"id", "t"},
                     {"op", "train"},
                     {"sizes", {2, 2, 1}},
                     {"activation", "tanh"},
                     {"norm", "batch"},
                     {"bias", "last"},
                     {"loss", "bce"},
                     {"optimizer", {{"kind", "sgd"}, {"lr", 0.1}}},
                     {"init", {{"W", {{{1, 2}, {3, 4}}, {{1, 1}}}}}},
                     {"batches", {{{"x", {{1, 2}, {3, 1}}}, {"y", {0, 1}}}}}};

json result_of(const json& item) { return replay({{"cases", json::array({item})}})["results"][0]; }

/// The sentence that refuses `item` with the value at `pointer` changed.
std::string refusal(json item, const char* pointer, const json& value) {
  item[json::json_pointer(pointer)] = value;
  return result_of(item).value("error", "accepted");
}

std::string refusal_without(json item, const char* key) {
  item.erase(key);
  return result_of(item).value("error", "accepted");
}

json nested(int depth) {
  json value = json::array();
  for (int i = 0; i < depth; ++i) value = json::array({std::move(value)});
  return value;
}

TEST(ReplayRefusals, NameTheKeyTheValueAndWhatIsAllowed) {
  EXPECT_EQ(refusal(kBatchNorm, "/op", "norm"),
            "op is \"norm\": one of batch_norm, batch_norm_eval, layer_norm, rms_norm, group_norm, train is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/eps", -1), "eps is -1: a number from 0 to 1e6 is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/momentum", "NaN"), "momentum is \"NaN\": a number from 0 to 1 is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/foo", 1),
            "the case has the unknown key \"foo\": beta, eps, gamma, gy, id, momentum, more, op, running_mean, "
            "running_var, running_variance, x are allowed");
  EXPECT_EQ(refusal(kTrain, "/optimizer/momentum", 1),
            "optimizer has the unknown key \"momentum\": kind, lr are allowed");
  EXPECT_EQ(refusal(kTrain, "/sizes/1", 1e9), "sizes is 1e9: a whole number from 1 to 4096 is allowed");
  EXPECT_EQ(refusal_without(kBatchNorm, "x"), "x is missing");
}

TEST(ReplayRefusals, ShapesMustFit) {
  EXPECT_EQ(refusal(kBatchNorm, "/x", json::array()), "x is []: a list of rows of numbers is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/x", {json::array(), json::array()}),
            "x is [[],[]]: a list of rows of numbers is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/x/1", json::array({3})), "x[1] is [3]: a row as long as the first is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/gy", {{1, 2}}), "gy has shape 1 x 2: shape 2 x 2 is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/gamma", json::array({1})), "gamma has length 1: length 2 is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/beta", json::array({1})), "beta has length 1: length 2 is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/running_var", json::array({1})), "running_var has length 1: length 2 is allowed");
  EXPECT_EQ(refusal(kTrain, "/init/W/0", {{1, 2}}), "init.W[0] has shape 1 x 2: shape 2 x 2 is allowed");
  EXPECT_EQ(refusal(kTrain, "/init/b", {{1, 1}}), "init.b[0] has length 2: length 0 is allowed");
  EXPECT_EQ(refusal(kTrain, "/batches/0/y", {0, 2}), "batches[0].y is 2: a whole number from 0 to 1 is allowed");
}

TEST(ReplayRefusals, BatchNormNeedsTwoExamplesInTraining) {
  const json one = json::array({json::array({1, 2})});
  EXPECT_EQ(refusal(kBatchNorm, "/x", one), "x has 1 example: batch norm needs at least 2 in training mode");
  EXPECT_EQ(refusal(kBatchNorm, "/more", json::array({one})),
            "more[0] has 1 example: batch norm needs at least 2 in training mode");
  EXPECT_EQ(refusal(kTrain, "/batches/0/x", one),
            "batches[0].x has 1 example: batch norm needs at least 2 in training mode");
}

TEST(ReplayRefusals, SurviveHugeSizesAndDeepNesting) {
  EXPECT_EQ(refusal(kBatchNorm, "/x", nested(100)), "x[0] is [[[[[...]]]]]: a number is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/id", nested(100)), "id is [[[[[...]]]]]: a text or a number is allowed");
  EXPECT_EQ(refusal(kBatchNorm, "/about", nested(100)), "accepted");
  json sizes = json::array_t(100, 4096);
  sizes[0] = 2;
  sizes[99] = 1;
  EXPECT_EQ(refusal(kTrain, "/sizes", sizes),
            "sizes and batches need more than 128 MB: a smaller network or batch is allowed");
}

TEST(ReplayRefusals, TheOtherCasesStillRun) {
  const json results = replay({{"cases", {kBatchNorm, 5, kBatchNorm, kTrain}}})["results"];
  ASSERT_EQ(results.size(), 4U);
  EXPECT_EQ(results[1], (json{{"id", nullptr}, {"error", "the case is 5: an object is allowed"}}));
  EXPECT_EQ(results[0], results[2]);
  EXPECT_EQ(results[3]["id"], "t");
  EXPECT_FALSE(results[3].contains("error"));
}

TEST(Replay, ReportsAfterStepsOneFiveAndTwentyFiveUnlessTold) {
  json item = kTrain;
  item["batches"] = json::array_t(30, kTrain["batches"][0]);
  const json result = result_of(item);
  std::vector<int> steps;
  for (const json& checkpoint : result["checkpoints"]) steps.push_back(checkpoint["step"]);
  EXPECT_EQ(steps, (std::vector<int>{1, 5, 25}));
}

TEST(Replay, NamesWhatJsonCannotWrite) {
  const json result =
      result_of({{"id", 1}, {"op", "rms_norm"}, {"x", {{"NaN", 1}, {2, 2}}}, {"gamma", {1, "-Infinity"}}});
  EXPECT_EQ(result["y"][0][0], "NaN");
  EXPECT_EQ(result["y"][1][1], "-Infinity");
}

TEST(Replay, RefusesADocumentWithoutCases) {
  EXPECT_THROW(replay(json::array()), Refusal);
  EXPECT_THROW(replay({{"cases", 5}}), Refusal);
}

}  // namespace
}  // namespace bn::replay
