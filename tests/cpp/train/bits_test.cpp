// One run, the same bits: whatever the compiler, its optimiser and the machine. In double libm has its say.
#ifndef BN_DOUBLE
#include <gtest/gtest.h>

#include <cstdio>

#include "core/hash.h"
#include "train/bit_runs.h"
#include "train/trainer.h"

namespace bn {
namespace {

std::string digits(std::uint64_t hash) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return text;
}

TEST(Bits, OfEveryRunAreTheCommittedOnes) {
  const BitRuns all = read_bit_runs(BN_BIT_RUNS);
  ASSERT_GE(all.runs.size(), 12U);
  for (const BitRun& run : all.runs) {
    Trainer trainer(run.config);
    Vector losses(all.steps);
    for (Scalar& loss : losses) loss = Scalar(trainer.step());
    EXPECT_TRUE(losses.allFinite()) << run.name;
    Hash hash;
    hash.add(losses);
    EXPECT_EQ(digits(bn::hash(trainer.state())), run.parameters) << run.name << ": parameters";
    EXPECT_EQ(digits(hash.value()), run.losses) << run.name << ": losses";
  }
}

}  // namespace
}  // namespace bn
#endif
