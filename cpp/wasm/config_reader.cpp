#include "wasm/config_reader.h"

#include <algorithm>
#include <string>

#include "core/check.h"
#include "train/config_fields.h"
#include "train/field_rules.h"

namespace bn {
namespace {

using emscripten::val;

bool is_a(const val& value, const char* type) { return value.typeOf().as<std::string>() == type; }

/// A value of the wrong type as JavaScript would write it, cut to a readable length.
std::string written(const val& value) {
  constexpr std::size_t longest = 40;
  const val json = val::global("JSON").call<val>("stringify", value);
  std::string text = is_a(json, "string") ? json.as<std::string>() : value.typeOf().as<std::string>();
  return text.size() > longest ? text.substr(0, longest) + "..." : text;
}

/// Where a value stands among the names; their number when it is none of them.
int named(const val& value, Names names) {
  const std::string text = is_a(value, "string") ? value.as<std::string>() : "";
  return int(std::find(names.begin(), names.end(), text) - names.begin());
}

/// Fills one Config from an object.
class Reader {
 public:
  Reader(const val& object, Config& config) : object_(object), config_(config) {}

  template <class Enum>
  void choice(const char* name, Enum Config::*member, Names names, Change /*change*/) {
    config_.*member = static_cast<Enum>(chosen(name, int(config_.*member), names));
  }

  void number(const char* name, double Config::*member, Range range, Change /*change*/) {
    const val value = field(name);
    if (value.isUndefined()) return;
    if (!value.isNumber()) throw Refusal(number_refusal(name, written(value), range));
    check_number(name, value.as<double>(), range);
    config_.*member = value.as<double>();
  }

  template <class Integer>
  void integer(const char* name, Integer Config::*member, Range range, Change /*change*/) {
    config_.*member = static_cast<Integer>(whole(name, double(config_.*member), range));
  }

  void integers(const char* name, std::vector<int> Config::*member, int most, Range range, Change /*change*/) {
    const val value = field(name);
    if (value.isUndefined()) return;
    if (!value.isArray()) throw Refusal(integers_refusal(name, written(value), most, range));
    const auto length = value["length"].as<unsigned>();
    std::vector<double> items;
    // One more than allowed is enough to refuse a list of any length.
    for (unsigned i = 0; i < std::min(length, static_cast<unsigned>(most) + 1U); ++i) {
      if (!value[i].isNumber()) throw Refusal(integers_refusal(name, written(value), most, range));
      items.push_back(value[i].as<double>());
    }
    check_integers(name, items, most, range);
    (config_.*member).assign(items.begin(), items.end());
  }

  template <class Enum>
  void choices(const char* name, std::vector<Enum> Config::*member, Names names, Change /*change*/) {
    const val value = field(name);
    if (value.isUndefined()) return;
    if (!value.isArray()) throw Refusal(choices_refusal(name, written(value), names));
    const auto length = value["length"].as<unsigned>();
    std::vector<Enum> items;
    // One more than there are is enough to refuse a list of any length.
    for (unsigned i = 0; i < std::min(length, unsigned(names.size()) + 1U); ++i) {
      const int found = named(value[i], names);
      if (found == names.size()) throw Refusal(choices_refusal(name, written(value), names));
      items.push_back(static_cast<Enum>(found));
    }
    check_choices(name, items, names);
    config_.*member = items;
  }

  void refuse_unknown_fields() const {
    const val keys = val::global("Object").call<val>("keys", object_);
    for (unsigned i = 0; i < keys["length"].as<unsigned>(); ++i) {
      const auto key = keys[i].as<std::string>();
      if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
        refuse({"config has no field ", written(keys[i])});
      }
    }
  }

 private:
  int chosen(const char* name, int fallback, Names names) {
    const val value = field(name);
    if (value.isUndefined()) return fallback;
    const int found = named(value, names);
    if (found == names.size()) throw Refusal(choice_refusal(name, written(value), names));
    return found;
  }

  double whole(const char* name, double fallback, Range range) {
    const val value = field(name);
    if (value.isUndefined()) return fallback;
    if (!value.isNumber()) throw Refusal(integer_refusal(name, written(value), range));
    check_integer(name, value.as<double>(), range);
    return value.as<double>();
  }

  val field(const char* name) {
    known_.emplace_back(name);
    return object_[name];
  }

  const val& object_;
  Config& config_;
  std::vector<std::string> known_;
};

}  // namespace

Config read_config(const val& object) {
  if (!is_a(object, "object") || object.isNull()) refuse({"config is ", written(object), ": an object is allowed"});
  Config config;
  Reader reader(object, config);
  visit_fields(reader);
  reader.refuse_unknown_fields();
  return config;
}

}  // namespace bn
