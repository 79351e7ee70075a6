// What failures of reading JSON say of the name that is unknown and of what was expected.
#include "wire/json_expected.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "gerove/core/decimal.hpp"
#include "gerove/domain/domain.hpp"
#include "gerove/wire/json.hpp"

namespace gerove {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

template <class T>
Failure reading_failure(std::string_view text) {
  T record{};
  return json::try_parse(text, record).value();
}

/// The whole sentence, in both languages.
template <class T>
std::string said_of(std::string_view text) {
  const Failure failure = reading_failure<T>(text);
  return failure.message(Language::lt) + '\n' + failure.message(Language::en);
}

TEST(UnknownName, IsNamedWithTheNearestKnown) {
  const Failure failure = reading_failure<Child>(R"({"id":"vaikas","bornOn":"2010-01-01"})");
  EXPECT_EQ(failure.code, Errc::json_unknown_name);
  EXPECT_EQ(failure.detail, "bornOn");
  EXPECT_EQ(failure.words.en, R"("bornOn"; perhaps meant: born)");
  EXPECT_EQ(failure.words.lt, "„bornOn“; gal turėta omenyje: born");
}

TEST(UnknownName, ThatIsNearNothingComesWithTheNamesThereAre) {
  EXPECT_EQ(reading_failure<Period>(R"({"qwertyuiop":1})").words.en,
            R"("qwertyuiop"; the fields are: start, end)");
}

TEST(UnknownName, OfAManyFieldedTypeListsTheFirst) {
  EXPECT_THAT(reading_failure<Act>(R"({"qwertyuiop":1})").words.en,
              AllOf(HasSubstr("stated"), HasSubstr(", ..."), Not(HasSubstr("memberCount"))));
}

TEST(UnknownName, DeepDownNamesItsPlace) {
  const Failure failure =
      reading_failure<Record>(R"({"programme":{"value":{"amount":{"digit":"1"}}}})");
  EXPECT_EQ(failure.path, "programme.value.amount");
  EXPECT_EQ(failure.words.en, R"("digit"; perhaps meant: digits)");
}

TEST(UnknownName, InTheStyleOfProtoFilesIsNamed) {
  EXPECT_EQ(reading_failure<Child>(R"({"person_ids":"x"})").words.en,
            R"("person_ids"; perhaps meant: personId)");
}

TEST(UnknownName, ThatMayTellOfAPersonIsNotShown) {
  for (const char* name : {"38703181745",
                           "k38703181745",
                           "Jonas Jonaitis",
                           "Jonas",
                           "jonas@example.lt",
                           "ąžuolas",
                           "+37060000000",
                           "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq"}) {
    EXPECT_FALSE(json::may_be_shown(name)) << name;
    const std::string text = std::string(R"({"id":"vaikas",")") + name + R"(":1})";
    EXPECT_THAT(said_of<Child>(text), Not(HasSubstr(name)));
    EXPECT_EQ(reading_failure<Child>(text).detail, "");
    EXPECT_EQ(reading_failure<Child>(text).column, 16U) << "its place is told";
  }
}

TEST(UnknownName, ThatLooksLikeAFieldIsShown) {
  for (const char* name : {"bornOn", "person_id", "addressLine2", "x"}) {
    EXPECT_TRUE(json::may_be_shown(name)) << name;
  }
  EXPECT_FALSE(json::may_be_shown(""));
}

TEST(WrongKind, SaysWhatWasExpected) {
  EXPECT_THAT(said_of<Child>(R"({"id":1})"),
              AllOf(HasSubstr("expected text in quotes"), HasSubstr("turi būti tekstas kabutėse")));
  EXPECT_THAT(said_of<Child>(R"({"schools":{}})"), HasSubstr("expected a list"));
  EXPECT_THAT(said_of<Child>(R"({"schools":[1]})"), HasSubstr("expected an object"));
  EXPECT_THAT(said_of<Period>(R"({"start":20240101})"), HasSubstr("expected a date such as"));
  EXPECT_THAT(said_of<Child>(R"({"born":2010})"), HasSubstr("\"2024-03\""));
  EXPECT_THAT(said_of<Header>(R"({"created":0})"), HasSubstr("expected a moment"));
  EXPECT_THAT(said_of<Address>(R"({"latitude":"x"})"), HasSubstr("expected a number"));
  EXPECT_THAT(said_of<Period>("[]"), HasSubstr("expected an object"));
}

TEST(WrongCode, ListsThoseThereAreAndNotTheOneGiven) {
  const std::string said = said_of<Child>(R"({"sex":"SEX_MALLE"})");
  EXPECT_THAT(said, HasSubstr("SEX_UNSPECIFIED, SEX_FEMALE, SEX_MALE"));
  EXPECT_THAT(said, Not(HasSubstr("MALLE")));
  EXPECT_THAT(said_of<Step>(R"({"code":"X"})"), HasSubstr(", ..."));
}

TEST(NumberOutOfRange, NamesTheRange) {
  EXPECT_THAT(said_of<Programme>(R"({"planned":-1})"), HasSubstr("from 0 to 4294967295"));
  EXPECT_THAT(said_of<Programme>(R"({"planned":1.5})"), HasSubstr("nuo 0 iki 4294967295"));
}

TEST(DecimalInJson, MayBeTextOrAnObject) {
  const auto money = json::parse<Money>(R"({"amount":"173552.19","currency":"EUR"})");
  EXPECT_EQ(money.amount, make_decimal(17355219, 2));
  EXPECT_EQ(json::parse<Money>(R"({"amount":{"digits":"17355219","places":2},"currency":"EUR"})"),
            money);
  EXPECT_EQ(json::parse<Decimal>(R"("-0.5")"), make_decimal(-5, 1));
}

TEST(DecimalInJson, IsWrittenAsAnObjectAsBefore) {
  EXPECT_EQ(json::print(json::parse<Money>(R"({"amount":"1.50"})")),
            R"({"amount":{"digits":"150","places":2}})");
}

TEST(DecimalInJson, OfAnotherFormSaysWhatIsExpected) {
  for (const char* text : {R"({"amount":"173552,19"})",
                           R"({"amount":173552.19})",
                           R"({"amount":""})",
                           R"({"amount":["1"]})",
                           R"({"amount":"99999999999999999999"})"}) {
    EXPECT_EQ(reading_failure<Money>(text).code, Errc::json_type) << text;
    EXPECT_EQ(reading_failure<Money>(text).path, "amount") << text;
    EXPECT_THAT(said_of<Money>(text), HasSubstr("\"173552.19\"")) << text;
  }
}

TEST(Failures, OfSyntaxAddNoWords) {
  EXPECT_EQ(reading_failure<Period>("{").words.en, "");
  EXPECT_EQ(reading_failure<Period>(R"({"start":"2023-02-29"})").words.en, "");
}

}  // namespace
}  // namespace gerove
