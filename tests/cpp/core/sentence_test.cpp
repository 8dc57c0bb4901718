#include "core/sentence.h"

#include <gtest/gtest.h>

#include "core/check.h"

namespace bn {
namespace {

TEST(Sentence, HasTextsOfEveryKindAsTheyAre) {
  const std::string name = "noise";
  EXPECT_EQ(sentence({name, " is ", std::string_view("high, very").substr(0, 4), "."}), "noise is high.");
}

TEST(Sentence, WritesNumbersAsJavaScriptDoes) {
  EXPECT_EQ(sentence({3, " ", -20000L, " ", 0.1, " ", 1e21, " ", std::size_t(7)}), "3 -20000 0.1 1e21 7");
}

TEST(Sentence, OfNoPartsIsEmpty) { EXPECT_EQ(sentence({}), ""); }

TEST(Refuse, ThrowsTheSentence) {
  try {
    refuse({"points is ", 3, ": 4 or more are allowed"});
  } catch (const Refusal& refusal) {
    EXPECT_STREQ(refusal.what(), "points is 3: 4 or more are allowed");
    return;
  }
  FAIL() << "nothing was thrown";
}

}  // namespace
}  // namespace bn
