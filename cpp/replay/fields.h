#pragma once
#include <set>
#include <string>

#include "core/check.h"
#include "replay/excerpt.h"
#include "replay/numbers.h"
#include "train/field_rules.h"

namespace bn::replay {

/// The keys of one object of a replay document. Remembers which were asked for, so that a key nobody knows is refused.
class Fields {
 public:
  /// `path` is the object's own place in the case, "optimizer" for example; empty for the case itself. Refusals name
  /// it.
  explicit Fields(const json& object, std::string path = "");

  bool has(const char* name);
  const json& required(const char* name);
  /// A key that may be missing: then null.
  const json& optional(const char* name);

  /// A finite number within the range.
  double number(const char* name, Range range);
  double number(const char* name, Range range, double fallback);
  /// A whole number within the range.
  Index whole(const char* name, Range range);

  Vector vector(const char* name) { return read_vector(full(name), required(name)); }
  Matrix matrix(const char* name) { return read_matrix(full(name), required(name)); }
  /// Of the shape given, both as in the document.
  Vector vector(const char* name, Index size) { return read_vector(full(name), required(name), size); }
  Matrix matrix(const char* name, Index rows, Index row_size) {
    return read_matrix(full(name), required(name), rows, row_size);
  }
  Vector vector(const char* name, const Vector& fallback);

  /// A list of anything.
  const json& list(const char* name);

  /// One of `names`, as its place in the list.
  template <class Enum, class Names>
  Enum choice(const char* name, const Names& names) {
    const json& given = required(name);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (given == names[i]) return static_cast<Enum>(i);
    }
    throw Refusal(choice_refusal(full(name), excerpt(given), names));
  }
  template <class Enum, class Names>
  Enum choice(const char* name, const Names& names, Enum fallback) {
    return has(name) ? choice<Enum>(name, names) : fallback;
  }

  /// Refuses the first key that was never asked for.
  void refuse_unknown() const;

  /// How a refusal names a key of this object.
  std::string full(const char* name) const { return path_.empty() ? name : path_ + "." + name; }

 private:
  const json& object_;
  std::string path_;
  std::set<std::string> known_;
};

}  // namespace bn::replay
