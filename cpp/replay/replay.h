#pragma once
#include <nlohmann/json.hpp>

namespace bn::replay {

/// How the error of a case begins that the engine neither ran nor refused. There should be none.
inline constexpr const char* kBug = "the engine failed: ";

/// {"cases": [...]} -> {"results": [...]}, one result per case, in order. A case that is refused becomes {id, error}
/// and the others still run. Refuses a document without a list of cases.
nlohmann::json replay(const nlohmann::json& document);

}  // namespace bn::replay
