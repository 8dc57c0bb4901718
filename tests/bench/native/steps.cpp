// The engine's own Trainer under Google Benchmark, for scripts/bench.
// Usage: bench_native WORKLOADS [--benchmark_...]   WORKLOADS: what tests/bench/workloads.json is
#include <benchmark/benchmark.h>

#include "probe/allocations.h"
#include "probe/probe.h"
#include "train/bit_runs.h"
#include "train/trainer.h"

namespace {

using bn::Config;
using nlohmann::json;

constexpr int kGrid = 256;
constexpr int kBins = 32;
/// What the first call of everything may allocate is over by then.
constexpr int kWarmUp = 20;

Config config_of(json config, const json& workload) {
  config.update(workload.at("config"));
  return bn::BitConfig(config).read();
}

/// Times `body`, and counts what it allocates.
template <class Body>
void run(benchmark::State& state, Body body) {
  for (int i = 0; i < kWarmUp; ++i) body();
  const long before = bn::allocations();
  for (auto _ : state) body();
  state.counters["allocations"] = double(bn::allocations() - before) / double(state.iterations());
}

void step(benchmark::State& state, const Config& config) {
  bn::Trainer trainer(config);
  run(state, [&] { benchmark::DoNotOptimize(trainer.step()); });
}

/// All that a picture of the page needs.
void snapshot(benchmark::State& state, const Config& config) {
  bn::Trainer trainer(config);
  bn::Probe probe(trainer);
  run(state, [&] {
    trainer.step();
    benchmark::DoNotOptimize(probe.score(bn::Set::test));
    benchmark::DoNotOptimize(probe.distributions(kBins));
    benchmark::DoNotOptimize(probe.unit({0, 0}, kBins));
  });
}

void surface(benchmark::State& state, const Config& config) {
  const bn::Trainer trainer(config);
  bn::Probe probe(trainer);
  run(state, [&] { benchmark::DoNotOptimize(probe.surface(kGrid)); });
}

void add(const char* operation, void (*body)(benchmark::State&, const Config&), const std::string& id,
         const Config& config) {
  benchmark::RegisterBenchmark((std::string(operation) + "/" + id).c_str(), body, config)->UseRealTime();
}

void add_workloads(const json& document) {
  for (const json& workload : document.at("workloads")) {
    const Config config = config_of(document.at("all"), workload);
    const std::string id = workload.at("id");
    add("step", step, id, config);
    add("snapshot", snapshot, id, config);
    add("surface", surface, id, config);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) return 2;
  add_workloads(json::parse(std::ifstream(arguments[1])));
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
