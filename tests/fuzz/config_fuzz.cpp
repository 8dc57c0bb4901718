#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "core/check.h"
#include "train/config_fields.h"
#include "train/live_fields.h"
#include "train/trainer.h"

namespace bn {
namespace {

/// Turns bytes into values, zeros when they are used up.
class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::uint8_t byte() {
    if (size_ == 0) return 0;
    --size_;
    return *data_++;
  }

  double number() {
    std::uint8_t bytes[sizeof(double)];
    for (std::uint8_t& b : bytes) b = byte();
    double value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

/// Fills a config field by field: its default, any value within its limits, a limit, or anything at all.
class Fill {
 public:
  Fill(Bytes& bytes, Config& config) : bytes_(bytes), config_(config) {}

  template <class Enum, class Names>
  void choice(const char* /*name*/, Enum Config::*member, const Names& names, Change /*change*/) {
    config_.*member = static_cast<Enum>(bytes_.byte() % names.size());
  }

  void number(const char* /*name*/, double Config::*member, Range range, Change /*change*/) {
    config_.*member = value(config_.*member, range);
  }

  template <class Integer>
  void integer(const char* /*name*/, Integer Config::*member, Range range, Change /*change*/) {
    const double chosen = value(double(config_.*member), range);
    // A cast of what does not fit is undefined; readers of text refuse it before.
    if (std::abs(chosen) < 2e9) config_.*member = static_cast<Integer>(static_cast<std::int64_t>(chosen));
  }

  void integers(const char* /*name*/, std::vector<int> Config::*member, int /*most*/, Range range, Change /*change*/) {
    (config_.*member).assign(bytes_.byte() % 6, 0);
    for (int& item : config_.*member) item = static_cast<int>(range.min) - 1 + bytes_.byte() % 12;
  }

  template <class Enum, class Names>
  void choices(const char* /*name*/, std::vector<Enum> Config::*member, const Names& names, Change /*change*/) {
    (config_.*member).assign(bytes_.byte() % 4, Enum{});
    for (Enum& item : config_.*member) item = static_cast<Enum>(bytes_.byte() % names.size());
  }

 private:
  double value(double fallback, Range range) {
    switch (bytes_.byte() % 6) {
      case 0:
        return bytes_.number();
      case 1:
        return range.min;
      case 2:
        return range.max;
      case 3:
        return range.min + (range.max - range.min) * bytes_.byte() / 255.0;
      default:
        return fallback;
    }
  }

  Bytes& bytes_;
  Config& config_;
};

/// Bounded in what makes a run slow.
Config read(Bytes& bytes) {
  Config config;
  visit_fields(Fill(bytes, config));
  config.points = std::min(config.points, 64);
  config.batch_size = std::min(config.batch_size, 40);
  return config;
}

void run(const Config& first, const Config& second) {
  Trainer trainer(first);
  for (int i = 0; i < 4 && trainer.goes_on(); ++i) trainer.step();
  const std::uint64_t before = hash(trainer.state());
  try {
    trainer.retune(second);
  } catch (const Refusal&) {
    require(hash(trainer.state()) == before, "a refused change leaves the run as it was");
  }
  for (int i = 0; i < 2 && trainer.goes_on(); ++i) trainer.step();
}

}  // namespace
}  // namespace bn

// Any bytes as two configs: a run of the first, retuned to the second. Refused, or it runs.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bn::Bytes bytes(data, size);
  const bn::Config first = bn::read(bytes);
  bn::Config second = first;
  if (bytes.byte() % 2 == 0) second = bn::read(bytes);
  second.learning_rate = bytes.number();
  try {
    bn::run(first, second);
  } catch (const bn::Refusal&) {
    return 0;
  }
  return 0;
}
