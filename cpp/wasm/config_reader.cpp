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

/// Where a value stands among the names; their end when it is none of them.
template <class Names>
auto named(const val& value, const Names& names) {
  return std::find(names.begin(), names.end(), is_a(value, "string") ? value.as<std::string>() : "");
}

/// Fills one Config from an object.
class Reader {
 public:
  Reader(const val& object, Config& config) : object_(object), config_(config) {}

  template <class Enum, class Names>
  void choice(const char* name, Enum Config::*member, const Names& names, Change /*change*/) {
    const val value = field(name);
    if (value.isUndefined()) return;
    const auto found = named(value, names);
    if (found == names.end()) throw Refusal(choice_refusal(name, written(value), names));
    config_.*member = static_cast<Enum>(found - names.begin());
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
    const val value = field(name);
    if (value.isUndefined()) return;
    if (!value.isNumber()) throw Refusal(integer_refusal(name, written(value), range));
    check_integer(name, value.as<double>(), range);
    config_.*member = static_cast<Integer>(value.as<double>());
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

  template <class Enum, class Names>
  void choices(const char* name, std::vector<Enum> Config::*member, const Names& names, Change /*change*/) {
    const val value = field(name);
    if (value.isUndefined()) return;
    if (!value.isArray()) throw Refusal(choices_refusal(name, written(value), names));
    const auto length = value["length"].as<unsigned>();
    std::vector<Enum> items;
    // One more than there are is enough to refuse a list of any length.
    for (unsigned i = 0; i < std::min(length, static_cast<unsigned>(names.size()) + 1U); ++i) {
      const auto found = named(value[i], names);
      if (found == names.end()) throw Refusal(choices_refusal(name, written(value), names));
      items.push_back(static_cast<Enum>(found - names.begin()));
    }
    check_choices(name, items, names);
    config_.*member = items;
  }

  void refuse_unknown_fields() const {
    const val keys = val::global("Object").call<val>("keys", object_);
    for (unsigned i = 0; i < keys["length"].as<unsigned>(); ++i) {
      const auto key = keys[i].as<std::string>();
      if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
        throw Refusal("config has no field " + written(keys[i]));
      }
    }
  }

 private:
  val field(const char* name) {
    known_.emplace_back(name);
    return object_[name];
  }

  const val& object_;
  Config& config_;
  std::vector<std::string> known_;
};

/// Lists the fields of the default Config.
class Describer {
 public:
  const val& list() const { return list_; }

  template <class Enum, class Names>
  void choice(const char* name, Enum Config::*member, const Names& names, Change change) {
    val field = add(name, "choice", change);
    field.set("choices", texts(names));
    field.set("value", std::string(names[static_cast<std::size_t>(defaults_.*member)]));
  }

  void number(const char* name, double Config::*member, Range range, Change change) {
    limit(add(name, "number", change), range).set("value", defaults_.*member);
  }

  template <class Integer>
  void integer(const char* name, Integer Config::*member, Range range, Change change) {
    limit(add(name, "integer", change), range).set("value", double(defaults_.*member));
  }

  void integers(const char* name, std::vector<int> Config::*member, int most, Range range, Change change) {
    val items = val::array();
    for (const int item : defaults_.*member) items.call<void>("push", item);
    val field = limit(add(name, "integers", change), range);
    field.set("most", most);
    field.set("value", items);
  }

  template <class Enum, class Names>
  void choices(const char* name, std::vector<Enum> Config::*member, const Names& names, Change change) {
    std::vector<const char*> chosen;
    chosen.reserve((defaults_.*member).size());
    for (const Enum choice : defaults_.*member) chosen.push_back(names[static_cast<std::size_t>(choice)]);
    val field = add(name, "choices", change);
    field.set("choices", texts(names));
    field.set("value", texts(chosen));
  }

 private:
  template <class Names>
  static val texts(const Names& names) {
    val list = val::array();
    for (const char* name : names) list.call<void>("push", std::string(name));
    return list;
  }

  val add(const char* name, const char* kind, Change change) {
    val field = val::object();
    field.set("name", std::string(name));
    field.set("kind", std::string(kind));
    field.set("live", change == Change::live);
    list_.call<void>("push", field);
    return field;
  }

  static val limit(val field, Range range) {
    field.set("min", range.min);
    field.set("max", range.max);
    return field;
  }

  const Config defaults_ = Config();
  val list_ = val::array();
};

}  // namespace

Config read_config(const val& object) {
  if (!is_a(object, "object") || object.isNull())
    throw Refusal("config is " + written(object) + ": an object is allowed");
  Config config;
  Reader reader(object, config);
  visit_fields(reader);
  reader.refuse_unknown_fields();
  return config;
}

val describe_config() {
  Describer describer;
  visit_fields(describer);
  return describer.list();
}

}  // namespace bn
