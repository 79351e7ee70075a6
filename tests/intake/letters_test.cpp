#include "intake/letters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "intake/code_pages.hpp"

namespace gerove::intake {
namespace {

/// What is made of a text that is a file of its own.
MendedText mended(std::string_view text, std::string_view beside = {}) {
  Letters letters;
  letters.look_at(text);
  letters.look_at(beside);
  return letters.mend(text).value_or(MendedText{.text = std::string(text)});
}

std::string utf8_of(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80 | (c >> shift & 0x3FU)); };
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), tail(0)};
  return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
}

/// Bytes of UTF-8 read as a code page; what that lacks becomes `lost`.
std::string misread(std::string_view text, const CodePage& page, std::string_view lost) {
  std::string result;
  for (const char one : text) {
    const auto byte = static_cast<unsigned char>(one);
    const char32_t c = byte < 0x80 ? byte : page[byte - 0x80U];
    result += c == 0 ? std::string(lost) : utf8_of(c);
  }
  return result;
}

TEST(Letters, TrueOnesStay) {
  const std::string text = "Ąžuolyno šeimų tarnyba – „Čia“ Zoë";
  Letters letters;
  letters.look_at(text);
  EXPECT_FALSE(letters.mend(text));
}

TEST(Letters, BalticShownAsWesternIsPutRight) {
  const MendedText text = mended("Priemonës pavadinimas, posëdþiai, ÐEIMØ gegu\u00FEë");
  EXPECT_TRUE(text.repaired);
  EXPECT_EQ(text.text, "Priemonės pavadinimas, posėdžiai, ŠEIMŲ gegužė");
}

TEST(Letters, BalticShownAsWesternNeedsAKnownWord) {
  const MendedText text = mended("Zoë Þór");
  EXPECT_FALSE(text.repaired);
  EXPECT_FALSE(text.damaged);
  EXPECT_EQ(text.text, "Zoë Þór");
}

TEST(Letters, WhereTrueOnesStandBesideItIsDamage) {
  EXPECT_TRUE(mended("posëdþiai", "šeima").damaged);
  EXPECT_TRUE(mended("posëdþiai", "Käthe").damaged);
  EXPECT_EQ(mended("posëdþiai", "šeima").text, "posëdþiai");
  EXPECT_FALSE(mended("Zoë", "šeima").damaged);
}

TEST(Letters, Utf8ReadAsACodePageIsPutRight) {
  const std::string text = "Ąžuolų šeimėlė įžūliai ūkė, ĄĘ – „taip“";
  const std::string western = "Ąžuolų šeimėlė čia – „taip";
  EXPECT_EQ(mended(misread(text.substr(0, text.find(',')), cp1257_upper_half, "\uFFFD")).text,
            text.substr(0, text.find(',')));
  const MendedText result = mended(misread(western, cp1252_upper_half, "\uFFFD"));
  EXPECT_TRUE(result.repaired);
  EXPECT_EQ(result.text, western);
}

TEST(Letters, ALostByteWithOneMeaningIsPutRight) {
  EXPECT_EQ(mended("RugsÄ—jis, Å\uFFFDeimÅ³").text, "Rugsėjis, šeimų");
  EXPECT_EQ(mended("RugsÄ—jis, Å¡Ä\uFFFDia").text, "Rugsėjis, ščia") << "Å¡ shows Windows-1252";
  EXPECT_EQ(mended("RugsÄ—jis, Å eima").text, "Rugsėjis, Šeima") << "a no-break blank";
  EXPECT_EQ(mended("RugsÄ—jis Ä\u008Dia").text, "Rugsėjis čia");
}

TEST(Letters, ALostByteWithTwoMeaningsIsDamage) {
  EXPECT_TRUE(mended("RugsÄ—jis, Ä\uFFFDia").damaged) << "of either page";
  EXPECT_TRUE(mended("Å\uFFFDeima, rugsÄ—jis, Ä\uFFFDIA").damaged) << "Č and Ę of Windows-1257";
  EXPECT_TRUE(mended("a\uFFFDb").damaged);
  EXPECT_EQ(mended("a\uFFFDb").text, "a\uFFFDb");
}

TEST(Letters, NamesOfOthersAreNoDamage) {
  for (const std::string_view text : {"Åsa Ärla", "Älvsjö", "50 Å ilgis", "Ą Å"}) {
    Letters letters;
    letters.look_at(text);
    EXPECT_FALSE(letters.mend(text)) << text;
  }
}

TEST(Letters, ControlCharactersAreWindowsPunctuation) {
  const MendedText text = mended("2024\u00962025 m. \u0084taip\u0093\u0085");
  EXPECT_TRUE(text.control);
  EXPECT_FALSE(text.repaired);
  EXPECT_EQ(text.text, "2024–2025 m. „taip“…");
  EXPECT_TRUE(mended("a\u0081b").damaged);
}

}  // namespace
}  // namespace gerove::intake
