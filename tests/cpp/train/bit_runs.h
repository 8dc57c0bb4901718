#pragma once
// The runs of tests/bits/runs.json, which every build and every browser must repeat bit by bit.
#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "train/config_fields.h"

namespace bn {

struct BitRun {
  std::string name;
  Config config;
  std::string parameters, losses;  // hashes, 16 hexadecimal digits
};

struct BitRuns {
  int steps;
  std::vector<BitRun> runs;
};

/// Fills a Config from the fields that an object has, and counts them.
class BitConfig {
 public:
  explicit BitConfig(const nlohmann::json& object) : object_(object) {}

  template <class Enum, class Names>
  void choice(const char* name, Enum Config::*member, const Names& names, Change /*change*/) {
    if (has(name)) config_.*member = named<Enum>(object_.at(name), names);
  }
  template <class Enum, class Names>
  void choices(const char* name, std::vector<Enum> Config::*member, const Names& names, Change /*change*/) {
    if (!has(name)) return;
    (config_.*member).clear();
    for (const nlohmann::json& item : object_.at(name)) (config_.*member).push_back(named<Enum>(item, names));
  }
  template <class Number>
  void number(const char* name, Number Config::*member, Range /*range*/, Change /*change*/) {
    if (has(name)) object_.at(name).get_to(config_.*member);
  }
  template <class Integer>
  void integer(const char* name, Integer Config::*member, Range range, Change change) {
    number(name, member, range, change);
  }
  void integers(const char* name, std::vector<int> Config::*member, int /*most*/, Range range, Change change) {
    number(name, member, range, change);
  }

  Config read() {
    visit_fields(*this);
    if (count_ != object_.size()) throw std::runtime_error("a config has an unknown field: " + object_.dump());
    return config_;
  }

 private:
  template <class Enum, class Names>
  static Enum named(const nlohmann::json& text, const Names& names) {
    const auto found = std::find(names.begin(), names.end(), text.get<std::string>());
    if (found == names.end()) throw std::runtime_error("an unknown choice: " + text.dump());
    return Enum(found - names.begin());
  }

  bool has(const char* name) {
    const bool found = object_.contains(name);
    count_ += found ? 1 : 0;
    return found;
  }

  const nlohmann::json& object_;
  Config config_;
  std::size_t count_ = 0;
};

inline BitRuns read_bit_runs(const std::string& path) {
  const nlohmann::json document = nlohmann::json::parse(std::ifstream(path));
  BitRuns all{document.at("steps"), {}};
  for (const nlohmann::json& run : document.at("runs")) {
    all.runs.push_back({run.at("name"), BitConfig(run.at("config")).read(), run.at("parameters"), run.at("losses")});
  }
  return all;
}

}  // namespace bn
