#include <cstddef>
#include <cstdint>
#include <string>

#include "core/check.h"
#include "replay/replay.h"

namespace {

void require_result(const nlohmann::json& result) {
  const std::string error = result.value("error", "");
  bn::require(error.rfind(bn::replay::kBug, 0) != 0, "a case runs or is refused");
  bn::require(!result.dump().empty(), "a result can be written");
}

}  // namespace

// Any bytes as a replay document: it is no JSON, or it is refused, or it has a result for each case that can be
// written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const nlohmann::json document = nlohmann::json::parse(data, data + size, nullptr, false);
  if (document.is_discarded()) return 0;
  try {
    const nlohmann::json output = bn::replay::replay(document);
    bn::require(output["results"].size() == document["cases"].size(), "every case has a result");
    for (const nlohmann::json& result : output["results"]) require_result(result);
  } catch (const bn::Refusal&) {
    return 0;
  }
  return 0;
}
