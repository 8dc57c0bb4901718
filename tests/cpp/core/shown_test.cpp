#include "core/shown.h"

#include <gtest/gtest.h>

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
  EXPECT_EQ(shown(1.5e300), "1.5e300");
}

}  // namespace
}  // namespace bn
