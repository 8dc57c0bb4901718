#include "train/config_fields.h"

#include <emscripten/bind.h>

#include <string>
#include <vector>

// A module of its own, for a test: what the engine says of its config's fields, against what the page says of them.
namespace {

using bn::Change;
using bn::Config;
using bn::Names;
using bn::Range;
using emscripten::val;

/// Lists the fields of the default Config.
class Describer {
 public:
  const val& list() const { return list_; }

  template <class Enum>
  void choice(const char* name, Enum Config::*member, Names names, Change change) {
    val field = add(name, "choice", change);
    field.set("choices", texts(names));
    field.set("value", std::string(names[int(defaults_.*member)]));
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

  template <class Enum>
  void choices(const char* name, std::vector<Enum> Config::*member, Names names, Change change) {
    std::vector<const char*> chosen;
    chosen.reserve((defaults_.*member).size());
    for (const Enum choice : defaults_.*member) chosen.push_back(names[int(choice)]);
    val field = add(name, "choices", change);
    field.set("choices", texts(names));
    field.set("value", texts(chosen));
  }

 private:
  static val texts(Names names) {
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

/// The list of fields as JavaScript objects: name, kind, value (the default), live, and what is allowed.
val describe_config() {
  Describer describer;
  bn::visit_fields(describer);
  return describer.list();
}

}  // namespace

EMSCRIPTEN_BINDINGS(batchnorm_lab_fields) { emscripten::function("describeConfig", &describe_config); }
