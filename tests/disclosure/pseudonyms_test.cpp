#include "gerove/disclosure/pseudonyms.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "gerove/codes/personal_code.hpp"
#include "gerove/core/error.hpp"

namespace gerove::test {
namespace {

using disclosure::PseudonymKey;

TEST(Pseudonyms, TheSameKeyGivesTheSameOne) {
  const PseudonymKey key("an invented key of bytes");
  EXPECT_EQ(key.pseudonym("Child", "vaikas-1"),
            PseudonymKey("an invented key of bytes").pseudonym("Child", "vaikas-1"));
  EXPECT_EQ(key.pseudonym("Child", "vaikas-1").size(), 32U);
  EXPECT_EQ(key.pseudonym("Child", ""), "");
}

// HMAC-SHA-256 of "Child", a zero byte and "vaikas-1", by Python's hmac: its first 16 bytes.
TEST(Pseudonyms, AreHmacSha256) {
  EXPECT_EQ(PseudonymKey("an invented key of bytes").pseudonym("Child", "vaikas-1"),
            "mlabeoiidnpbgldhdnmikapcgiepbdjn");
}

TEST(Pseudonyms, AnotherKeyKindOrIdGivesAnother) {
  std::set<std::string> met;
  for (const std::string_view key : {"an invented key of bytes", "an invented key of bytez"}) {
    for (const std::string_view kind : {"Child", "Person"}) {
      for (const std::string_view id : {"vaikas-1", "vaikas-2"}) {
        EXPECT_TRUE(met.insert(PseudonymKey(key).pseudonym(kind, id)).second);
      }
    }
  }
}

TEST(Pseudonyms, KindAndIdDoNotRunTogether) {
  const PseudonymKey key("an invented key of bytes");
  EXPECT_NE(key.pseudonym("Child", "Person"), key.pseudonym("ChildPerson", ""));
  EXPECT_NE(key.pseudonym("Chi", "ld1"), key.pseudonym("Child", "1"));
}

TEST(Pseudonyms, AreLetters) {
  const PseudonymKey key("an invented key of bytes");
  for (int i = 0; i < 100; ++i) {
    const std::string pseudonym = key.pseudonym("Child", std::to_string(i));
    EXPECT_EQ(pseudonym.find_first_not_of("abcdefghijklmnop"), std::string::npos);
    EXPECT_FALSE(holds_personal_code(pseudonym));
  }
}

TEST(Pseudonyms, AKeyOfFifteenBytesIsRefused) {
  EXPECT_NO_THROW(PseudonymKey("sixteen bytes..."));
  EXPECT_NO_THROW(PseudonymKey(std::string(16, '\0'))) << "a key is bytes, not text";
  try {
    PseudonymKey("fifteen bytes..");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Errc::disclosure_key);
    EXPECT_EQ(std::string(error.what()).find("fifteen"), std::string::npos);
  }
}

}  // namespace
}  // namespace gerove::test
