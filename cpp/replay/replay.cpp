#include "replay/replay.h"

#include <array>

#include "core/matrix.h"
#include "replay/norm_cases.h"
#include "replay/train_case.h"

namespace bn::replay {
namespace {

struct Operation {
  const char* name;
  json (*run)(Fields&);
};

constexpr std::array<Operation, 6> kOperations{{{"batch_norm", run_batch_norm},
                                                {"batch_norm_eval", run_batch_norm_eval},
                                                {"layer_norm", run_layer_norm},
                                                {"rms_norm", run_rms_norm},
                                                {"group_norm", run_group_norm},
                                                {"train", run_train}}};

json run_operation(Fields& fields) {
  std::array<const char*, kOperations.size()> names{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kOperations[i].name;
  json result = kOperations[fields.choice<std::size_t>("op", names)].run(fields);
  fields.refuse_unknown();
  return result;
}

/// The case's id as it goes into the result: null where it has none, or none that may be.
json id_of(const json& item) {
  if (!item.is_object() || !item.contains("id")) return {};
  return item["id"].is_structured() ? json() : item["id"];
}

void refuse_id(Fields& fields) {
  const json& id = fields.optional("id");
  if (id.is_structured()) refuse("id", id, "a text or a number");
}

json run_case(const json& item) {
  try {
    Fields fields(item);
    refuse_id(fields);
    json result = run_operation(fields);
    result["id"] = id_of(item);
    return result;
  } catch (const std::bad_alloc&) {
    return {{"id", id_of(item)}, {"error", "the case needs more memory than there is: a smaller one is allowed"}};
  } catch (const Refusal& refusal) {
    return {{"id", id_of(item)}, {"error", refusal.what()}};
  } catch (const std::exception& bug) {
    return {{"id", id_of(item)}, {"error", std::string(kBug) + bug.what()}};
  }
}

}  // namespace

json replay(const json& document) {
  if (!document.is_object() || !document.contains("cases") || !document["cases"].is_array()) {
    throw Refusal("the document has no list \"cases\"");
  }
  json results = json::array();
  for (const json& item : document["cases"]) results.push_back(run_case(item));
  return {{"results", std::move(results)}};
}

}  // namespace bn::replay
