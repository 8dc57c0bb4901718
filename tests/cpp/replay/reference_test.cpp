#include <gtest/gtest.h>

#include <fstream>

#include "core/matrix.h"
#include "replay/agreement.h"
#include "replay/replay.h"

namespace bn::replay {
namespace {

using nlohmann::json;

constexpr bool kIsDouble = sizeof(Scalar) == sizeof(double);
/// Of a case's own scale: 32 units of float's rounding, or what is left of double's.
constexpr Tolerance kNorm = kIsDouble ? Tolerance{1e-12, 1e-12} : Tolerance{4e-6, 4e-6};

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

bool is_smooth(const json& item) {
  const std::string optimizer = item["optimizer"]["kind"];
  const std::string activation = item["activation"];
  return (optimizer == "sgd" || optimizer == "momentum") && activation != "relu" && activation != "leaky_relu";
}

struct RunTolerance {
  Tolerance loss, parameters, outputs;
};

/// Kinks and divisions by a gradient's own size make more of float's rounding.
RunTolerance tolerance_of(const json& item) {
  if (kIsDouble) return {{1e-9, 1e-9}, {1e-9, 1e-9}, {1e-9, 1e-9}};
  return is_smooth(item) ? RunTolerance{{2e-6, 0}, {4e-6, 4e-6}, {2e-5, 2e-5}}
                         : RunTolerance{{1e-5, 0}, {2e-5, 2e-5}, {1e-4, 1e-4}};
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
    expect_agreement(item["expect"], result, kNorm, item["id"]);
  });
}

TEST(Reference, TrainingRunsAgreeWithPyTorch) { for_each_case("training.json", check_run); }

TEST(Reference, SampleAgreesWithPyTorch) {
  for_each_case("sample.json", [](const json& item, const json& result) {
    // Printed with 11 digits.
    const Tolerance tolerance = kIsDouble ? Tolerance{1e-10, 1e-10} : kNorm;
    expect_agreement(item["expect"], result, tolerance, item["id"]);
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
