#include "replay/fields.h"

namespace bn::replay {

Fields::Fields(const json& object, std::string path) : object_(object), path_(std::move(path)) {
  if (!object.is_object()) refuse(path_.empty() ? "the case" : path_, object, "an object");
}

bool Fields::has(const char* name) {
  known_.insert(name);
  return object_.contains(name);
}

const json& Fields::required(const char* name) {
  if (!has(name)) throw Refusal(full(name) + " is missing");
  return object_.at(name);
}

const json& Fields::optional(const char* name) {
  static const json nothing;
  return has(name) ? object_.at(name) : nothing;
}

double Fields::number(const char* name, Range range) {
  const json& value = required(name);
  if (!value.is_number()) throw Refusal(number_refusal(full(name), excerpt(value), range));
  check_number(full(name), value.get<double>(), range);
  return value.get<double>();
}

double Fields::number(const char* name, Range range, double fallback) {
  return has(name) ? number(name, range) : fallback;
}

Index Fields::whole(const char* name, Range range) {
  const json& value = required(name);
  if (!value.is_number()) throw Refusal(integer_refusal(full(name), excerpt(value), range));
  check_integer(full(name), value.get<double>(), range);
  return static_cast<Index>(value.get<double>());
}

Vector Fields::vector(const char* name, const Vector& fallback) {
  return has(name) ? vector(name, fallback.size()) : fallback;
}

const json& Fields::list(const char* name) {
  const json& value = required(name);
  if (!value.is_array()) refuse(full(name), value, "a list");
  return value;
}

void Fields::refuse_unknown() const {
  static const std::set<std::string> for_the_reader{"expect", "source", "tolerance", "about"};
  for (const auto& item : object_.items()) {
    if (known_.count(item.key()) != 0 || for_the_reader.count(item.key()) != 0) continue;
    std::string keys;
    for (const std::string& key : known_) keys += (keys.empty() ? "" : ", ") + key;
    throw Refusal((path_.empty() ? "the case" : path_) + " has the unknown key " + excerpt(item.key()) + ": " + keys +
                  " are allowed");
  }
}

}  // namespace bn::replay
