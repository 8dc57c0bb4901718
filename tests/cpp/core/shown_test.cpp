#include "core/shown.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "core/scientific.h"
#include "nn/random_seeds.h"

namespace bn {
namespace {

TEST(Shown, AsShortAsItReadsBack) {
  EXPECT_EQ(shown(0), "0");
  EXPECT_EQ(shown(-0.1), "-0.1");
  EXPECT_EQ(shown(20000), "20000");
  EXPECT_EQ(shown(4294967295.0), "4294967295");
  EXPECT_EQ(shown(1e9), "1e9");
  EXPECT_EQ(shown(1e-5), "1e-5");
  EXPECT_EQ(shown(0.25), "0.25");
  EXPECT_EQ(shown(1234.5), "1234.5");
  EXPECT_EQ(shown(1.5e300), "1.5e300");
  EXPECT_EQ(shown(-INFINITY), "-Infinity");
  EXPECT_EQ(shown(NAN), "NaN");
}

TEST(Shown, ReadsBack) {
  for_random_seeds(300, [](Random& random) {
    const double value = double(random.normal()) * random_size(-30, 30, random);
    EXPECT_EQ(std::strtod(shown(value).c_str(), nullptr), value);
  });
}

TEST(Scientific, WritesAsJavaScriptDoes) {
  EXPECT_EQ(scientific(-0.00125), "-1.25e-3");
  EXPECT_EQ(scientific(4e20), "4e+20");
  EXPECT_EQ(scientific(1), "1e+0");
  EXPECT_EQ(scientific(1.0 / 3), "3.333333333333333e-1");
}

}  // namespace
}  // namespace bn
