#include <gtest/gtest.h>

#include <fstream>

#include "core/matrix.h"
#include "replay/agreement.h"
#include "replay/norm_scales.h"
#include "replay/replay.h"

namespace bn::replay {
namespace {

using nlohmann::json;

constexpr bool kIsDouble = sizeof(Scalar) == sizeof(double);
/// Of a result's own scale: 32 units of float's rounding, or what is left of double's.
constexpr double kMostOfNorm = kIsDouble ? 1e-12 : 32 * 0x1p-24;
/// The sample is printed with 11 digits.
constexpr Tolerance kSample = kIsDouble ? Tolerance{1e-10, 1e-10} : Tolerance{4e-6, 4e-6};

json document(const std::string& name) {
  std::ifstream file(std::string(BN_REFERENCE) + "/" + name);
  return json::parse(file);
}

/// Runs every case of a file; `check` compares one with its result.
template <class Check>
void for_each_case(const std::string& name, Check check) {
  const json given = document(name);
  const json results = replay(given)["results"];
  ASSERT_EQ(results.size(), given["cases"].size());
  for (std::size_t i = 0; i < results.size(); ++i) {
    const json& item = given["cases"][i];
    ASSERT_FALSE(results[i].contains("error")) << item["id"] << results[i];
    check(item, results[i]);
  }
}

struct RunTolerance {
  Tolerance loss, parameters, outputs;
};

/// The case's own. In evaluation a few layers make more of what the parameters are off.
RunTolerance tolerance_of(const json& item) {
  const json& given = item["tolerance"];
  if (kIsDouble) {
    const auto all = given["double"].get<double>();
    return {{all, all}, {all, all}, {all, all}};
  }
  const auto loss = given["float"]["loss"].get<double>();
  const auto parameters = given["float"]["parameters"].get<double>();
  return {{loss, 0}, {parameters, parameters}, {5 * parameters, 5 * parameters}};
}

void check_run(const json& item, const json& result) {
  const std::string id = item["id"];
  const RunTolerance tolerance = tolerance_of(item);
  expect_agreement(item["expect"]["loss"], result["loss"], tolerance.loss, id + ".loss");
  const json& expected = item["expect"]["checkpoints"];
  ASSERT_EQ(expected.size(), result["checkpoints"].size()) << id;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    json parameters = expected[i];
    const json outputs = parameters["eval_output"];
    parameters.erase("eval_output");
    const json& checkpoint = result["checkpoints"][i];
    expect_agreement(parameters, checkpoint, tolerance.parameters, id);
    expect_agreement(outputs, checkpoint["eval_output"], tolerance.outputs, id + ".eval_output");
  }
}

TEST(Reference, NormsAgreeWithPyTorch) {
  for_each_case("norms.json", [](const json& item, const json& result) {
    const std::string id = item["id"];
    expect_within(item["expect"], result, norm_scales(item), kMostOfNorm, id);
  });
}

TEST(Reference, TrainingRunsAgreeWithPyTorch) {
  int checked = 0;
  for_each_case("training.json", [&](const json& item, const json& result) {
    // In a few runs rounding grows so much that PyTorch's own float32 is far off: only double can follow.
    if (!kIsDouble && item["tolerance"]["float"].is_null()) return;
    check_run(item, result);
    ++checked;
  });
  EXPECT_GE(checked, 40);
}

TEST(Reference, SampleAgreesWithPyTorch) {
  for_each_case("sample.json", [](const json& item, const json& result) {
    expect_agreement(item["expect"], result, kSample, item["id"]);
  });
}

TEST(Reference, PublishedCasesAgree) {
  for_each_case("peers.json", [](const json& item, const json& result) {
    const json& given = item["tolerance"];
    const Tolerance tolerance{given["abs"].get<double>(), given.value("rel", 0.0)};
    expect_agreement(item["expect"], result, tolerance, item["id"]);
  });
}

}  // namespace
}  // namespace bn::replay
