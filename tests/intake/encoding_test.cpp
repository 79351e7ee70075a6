#include "gerove/intake/encoding.hpp"

#include <gtest/gtest.h>
#include <iconv.h>

#include <string>
#include <string_view>

#include "gerove/intake/plan.hpp"

namespace gerove::intake {
namespace {

/// The C library converts; it is the judge of ours.
std::string converted(std::string_view from, std::string_view text, std::string_view to) {
  const iconv_t conversion = iconv_open(std::string(to).c_str(), std::string(from).c_str());
  std::string in(text);
  std::string out(4 * in.size() + 4, '\0');
  char* source = in.data();
  char* target = out.data();
  std::size_t left = in.size();
  std::size_t room = out.size();
  EXPECT_EQ(iconv(conversion, &source, &left, &target, &room), 0U);
  iconv_close(conversion);
  out.resize(out.size() - room);
  return out;
}

std::string encoded(std::string_view text, std::string_view encoding) {
  return converted("UTF-8", text, encoding);
}

constexpr std::string_view sentence =
    "Ąžuolyno „šviesa“ – ĄČĘĖĮŠŲŪŽ ąčęėįšųūž\tmokyklų sąrašas\r\nantra eilutė\n";

TEST(Encoding, IsFoundOutByMarkOrForm) {
  const auto expect = [](std::string_view bytes, Encoding encoding, bool assumed) {
    const DecodedText decoded = decode_text(bytes);
    EXPECT_EQ(decoded.text, sentence) << label(encoding).en;
    EXPECT_EQ(decoded.encoding, encoding) << label(encoding).en;
    EXPECT_EQ(decoded.assumed, assumed) << label(encoding).en;
  };
  expect(sentence, Encoding::utf8, false);
  expect("\xEF\xBB\xBF" + std::string(sentence), Encoding::utf8_bom, false);
  expect("\xFF\xFE" + encoded(sentence, "UTF-16LE"), Encoding::utf16_le_bom, false);
  expect("\xFE\xFF" + encoded(sentence, "UTF-16BE"), Encoding::utf16_be_bom, false);
  expect(encoded(sentence, "UTF-16LE"), Encoding::utf16_le, true);
  expect(encoded(sentence, "UTF-16BE"), Encoding::utf16_be, true);
  expect(encoded(sentence, "CP1257"), Encoding::cp1257, true);
}

TEST(Encoding, EveryCharacterOfTheBalticCodePageIsConverted) {
  for (int byte = 0x80; byte < 0x100; ++byte) {
    const std::string bytes = "a" + std::string(1, static_cast<char>(byte));
    DecodedText decoded;
    if (try_decode_text(bytes, decoded, Encoding::cp1257)) continue;  // iconv refuses it as well
    EXPECT_EQ(decoded.text, converted("CP1257", bytes, "UTF-8")) << byte;
  }
}

TEST(Encoding, EveryPlaceOfTheBalticCodePageIsEitherACharacterOrAFailure) {
  constexpr std::string_view none = "\x81\x83\x88\x8a\x8c\x90\x98\x9a\x9c\x9f\xa1\xa5";
  for (int byte = 0x80; byte < 0x100; ++byte) {
    const char character = static_cast<char>(byte);
    DecodedText decoded;
    const auto failure = try_decode_text(std::string(1, character), decoded, Encoding::cp1257);
    EXPECT_EQ(failure.has_value(), none.find(character) != none.npos) << byte;
  }
}

TEST(Encoding, ControlCharactersAreNoText) {
  for (int byte = 0; byte < 0x20; ++byte) {
    const std::string text(1, static_cast<char>(byte));
    DecodedText decoded;
    const bool is_line_or_tab = byte >= 0x09 && byte <= 0x0D;
    const auto failure = try_decode_text(text, decoded, Encoding::cp1257);
    EXPECT_EQ(failure.has_value(), !is_line_or_tab) << byte;
  }
}

TEST(Encoding, MoreDamagedThanWholeCharactersAreTheBalticCodePage) {
  const std::string good = "ą";  // two bytes, of which each is a character of CP1257, too
  const std::string bad =
      "\xE0"
      "a";  // 'ą' of CP1257
  DecodedText decoded;
  EXPECT_TRUE(try_decode_text(good + good + bad, decoded)) << "damaged UTF-8";
  EXPECT_FALSE(try_decode_text(good + bad, decoded)) << "as many of each";
  EXPECT_EQ(decoded.encoding, Encoding::cp1257);
  EXPECT_TRUE(decoded.assumed);
}

TEST(Encoding, TextWithoutMarkIsUtf16IfThreeQuartersOfItAreEuropean) {
  const auto encoding_of = [](std::string_view text) -> std::optional<Encoding> {
    DecodedText decoded;
    if (try_decode_text(encoded(text, "UTF-16LE"), decoded)) return std::nullopt;
    return decoded.encoding;
  };
  EXPECT_EQ(encoding_of("abc\u0250"), Encoding::utf16_le) << "one of four is not";
  EXPECT_EQ(encoding_of("ab\u024f\u2000\u20ff"), Encoding::utf16_le) << "the last ones that are";
  EXPECT_EQ(encoding_of("ab\u0250"), std::nullopt) << "one of three is not";
  EXPECT_EQ(encoding_of("ab\u1fff"), std::nullopt);
  EXPECT_EQ(encoding_of("ab\u2100"), std::nullopt);
}

TEST(Encoding, TheCallerMayKnowIt) {
  const std::string bytes = encoded("Ž“", "CP1257");  // also well-formed UTF-8
  EXPECT_EQ(decode_text(bytes, Encoding::cp1257).text, "Ž“");
}

std::optional<std::uint64_t> fault_of(std::string_view bytes) {
  DecodedText decoded;
  const auto failure = try_decode_text(bytes, decoded);
  EXPECT_TRUE(failure && failure->code == Errc::intake_encoding);
  return failure ? failure->offset : std::nullopt;
}

TEST(Encoding, WhatIsNoTextFailsWithItsPlace) {
  using namespace std::string_view_literals;
  EXPECT_EQ(fault_of("\xFF\xFE" + encoded("abc", "UTF-16LE") + "d"), 8U);  // half a unit
  EXPECT_EQ(fault_of("\xFF\xFE"
                     "a\0\x3D\xD8"sv),
            4U);                           // half a pair
  EXPECT_EQ(fault_of("ąčę\xC4"), 6U);      // cut UTF-8
  EXPECT_EQ(fault_of("a\0b\0\0c"sv), 1U);  // neither byte order
  EXPECT_EQ(fault_of("a\x81"), 1U);        // no such character in CP1257
  EXPECT_EQ(fault_of("\xEF\xBB\xBF"
                     "a\0"sv),
            4U);
}

TEST(Encoding, APlanReadsTheSameInEach) {
  const std::string plan =
      "2023 METŲ PLANAS\n\nPriemonė\tKriterijai\tVykdytojai\tTerminai\n"
      "1. Tikslas – tartis\t\t\t\n1.1. Tartis su mokyklomis\tPasitarimas\tVGK nariai\tgegužė\n";
  const PlanReading expected = read_plan(plan);
  for (const std::string_view encoding : {"UTF-16LE", "UTF-16BE", "CP1257"}) {
    const PlanReading reading = read_plan(encoded(plan, encoding));
    EXPECT_EQ(reading.plan, expected.plan) << encoding;
    ASSERT_EQ(reading.findings.size(), 1U);
    EXPECT_EQ(reading.findings[0].code, "plan.encoding.assumed");
  }
}

}  // namespace
}  // namespace gerove::intake
