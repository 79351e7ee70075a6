// What JSON promises, by example.
#include "gerove/wire/json.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <string>

#include "gerove/domain/domain.hpp"

namespace gerove {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

template <Message T>
Failure failure_of(std::string_view text, const json::ParseOptions& options = {}) {
  T untouched{};
  untouched.unknown.append_to() = "\x08\x01";
  T out = untouched;
  auto failure = json::try_parse(text, out, options);
  EXPECT_TRUE(failure) << "was accepted: " << text;
  EXPECT_EQ(out, untouched) << "a failed read must leave the target untouched";
  return failure.value_or(Failure{});
}

template <Message T>
Errc code_of(std::string_view text, const json::ParseOptions& options = {}) {
  return failure_of<T>(text, options).code;
}

template <Message T>
Failure print_failure_of(const T& record) {
  std::string out = "before";
  auto failure = json::try_print(record, out);
  EXPECT_TRUE(failure) << "was printed: " << out;
  EXPECT_EQ(out, "before") << "a failed print must leave the text as it was";
  return failure.value_or(Failure{});
}

Measure sample_measure() {
  Measure measure;
  measure.id = MeasureId("m-1");
  measure.kind = MeasureKind::useful_activity_2021;
  measure.imposed = make_date(2023, 3, 7);
  measure.term.emplace().length = std::uint32_t{20};
  measure.executors.emplace_back().institution_id = InstitutionId("i-1");
  return measure;
}

constexpr std::string_view sample_text =
    R"({"id":"m-1","kind":"MEASURE_KIND_USEFUL_ACTIVITY_2021","imposed":"2023-03-07",)"
    R"("term":{"hours":20},"executors":[{"institutionId":"i-1"}]})";

// --- what is written -------------------------------------------------------------------------

TEST(JsonPrint, NamesAreLowerCamelCaseAndAbsentFieldsAreLeftOut) {
  EXPECT_EQ(json::print(sample_measure()), sample_text);
  EXPECT_EQ(json::print(Measure{}), "{}");
}

TEST(JsonPrint, PrettyTextHasOneNameALine) {
  Measure measure;
  measure.id = MeasureId("m-1");
  measure.term.emplace();
  measure.executors.emplace_back().person_id = PersonId("p-1");
  EXPECT_EQ(json::print(measure, {.pretty = true}),
            "{\n \"id\": \"m-1\",\n \"term\": {},\n \"executors\": [\n  {\n   \"personId\": "
            "\"p-1\"\n  }\n ]\n}\n");
}

TEST(JsonPrint, ATextIsAppendedToWhatStandsThere) {
  std::string out = "a line\n";
  EXPECT_EQ(json::try_print(Period{}, out), std::nullopt);
  EXPECT_EQ(out, "a line\n{}");
}

TEST(JsonPrint, ACodeThatNoListHoldsIsANumber) {
  Measure measure;
  measure.kind = static_cast<MeasureKind>(9999);
  EXPECT_EQ(json::print(measure), R"({"kind":9999})");
}

TEST(JsonPrint, A64BitIntegerIsAString) {
  EXPECT_EQ(json::print(Decimal{.digits = 9007199254740993, .places = 2}),
            R"({"digits":"9007199254740993","places":2})");
}

TEST(JsonPrint, AMomentIsRfc3339WithTheFewestGroupsOfDigits) {
  const auto print = [](std::int64_t seconds, std::int32_t nanos) {
    return json::print(Moment{.seconds = seconds, .nanos = nanos});
  };
  EXPECT_EQ(print(0, 0), R"("1970-01-01T00:00:00Z")");
  EXPECT_EQ(print(1709803800, 120'000'000), R"("2024-03-07T09:30:00.120Z")");
  EXPECT_EQ(print(1709803800, 1'000), R"("2024-03-07T09:30:00.000001Z")");
  EXPECT_EQ(print(-1, 999'999'999), R"("1969-12-31T23:59:59.999999999Z")");
  EXPECT_EQ(print(min_moment_seconds, 0), R"("0001-01-01T00:00:00Z")");
  EXPECT_EQ(print(max_moment_seconds, 0), R"("9999-12-31T23:59:59Z")");
}

TEST(JsonPrint, ADoubleHasTheFewestDigitsThatReadBackTheSame) {
  const auto print = [](double latitude) {
    Address address;
    address.latitude = latitude;
    return json::print(address);
  };
  EXPECT_EQ(print(54.6871), R"({"latitude":54.6871})");
  EXPECT_EQ(print(0.1 + 0.2), R"({"latitude":0.30000000000000004})");
  EXPECT_EQ(print(1.0 / 3), R"({"latitude":0.3333333333333333})");
  EXPECT_EQ(print(-0.0), R"({"latitude":-0})");
  EXPECT_EQ(print(1e22), R"({"latitude":1e+22})");
  EXPECT_EQ(print(std::nan("")), R"({"latitude":"NaN"})");
  EXPECT_EQ(print(-std::numeric_limits<double>::infinity()), R"({"latitude":"-Infinity"})");
}

TEST(JsonPrint, TheNumberOfUnknownFieldsLeftOutIsToldNestedOnesIncluded) {
  Measure measure = sample_measure();
  measure.unknown.append_to() = std::string("\xc0\x3e\x01", 3);
  measure.executors[0].unknown.append_to() =
      std::string("\xc0\x3e\x01\xc3\x3e\x08\x05\xc4\x3e", 9);  // a number and a group
  std::uint64_t dropped = 10;
  EXPECT_EQ(json::print(measure, {.dropped_fields = &dropped}), sample_text);
  EXPECT_EQ(dropped, 13U);
}

TEST(JsonPrint, TextThatIsNoUtf8IsAFailureWithItsPath) {
  Measure measure;
  measure.suspensions.resize(2);
  measure.suspensions[1].note = "\xc5";
  const Failure failure = print_failure_of(measure);
  EXPECT_EQ(failure.code, Errc::json_utf8);
  EXPECT_EQ(failure.path, "suspensions[1].note");
}

TEST(JsonPrint, WhatTheFormatCannotHoldIsAFailure) {
  Measure long_id;
  long_id.id = MeasureId(std::string(65, 'x'));
  EXPECT_EQ(print_failure_of(long_id).code, Errc::json_id);
  Measure no_date;
  no_date.imposed = Date(boost::date_time::not_a_date_time);
  EXPECT_EQ(print_failure_of(no_date).code, Errc::json_date);
  EXPECT_EQ(print_failure_of(Moment{.seconds = max_moment_seconds + 1}).code, Errc::json_moment);
  EXPECT_EQ(print_failure_of(Moment{.nanos = -1}).code, Errc::json_moment);
}

// --- what is read ----------------------------------------------------------------------------

TEST(JsonParse, ARecordComesBackEqual) {
  EXPECT_EQ(json::parse<Measure>(sample_text), sample_measure());
  EXPECT_EQ(json::parse<Measure>("{}"), Measure{});
}

TEST(JsonParse, OriginalNamesAreAcceptedToo) {
  EXPECT_EQ(json::parse<Executor>(R"({"institution_id":"i-1"})"),
            json::parse<Executor>(R"({"institutionId":"i-1"})"));
}

TEST(JsonParse, NamesMayComeInAnyOrder) {
  EXPECT_EQ(json::parse<Period>(R"({"end":"2024-03-08","start":"2024-03-07"})"),
            json::parse<Period>(R"({"start":"2024-03-07","end":"2024-03-08"})"));
}

TEST(JsonParse, WhiteSpaceAndAByteOrderMarkAreTolerated) {
  EXPECT_EQ(json::parse<Decimal>("\xef\xbb\xbf {\r\n\t\"places\" : 2 }\n").places, 2U);
}

TEST(JsonParse, NullIsAFieldLeftOut) {
  EXPECT_EQ(json::parse<Measure>(
                R"({"id":null,"kind":null,"imposed":null,"term":null,"executors":null})"),
            Measure{});
  EXPECT_EQ(json::parse<MeasureTerm>(R"({"hours":null,"individual":"kaip nuspręsta"})"),
            json::parse<MeasureTerm>(R"({"individual":"kaip nuspręsta"})"));
}

TEST(JsonParse, NullInAListIsRefused) {
  const Failure failure = failure_of<Measure>(R"({"executors":[{},null]})");
  EXPECT_EQ(failure.code, Errc::json_type);
  EXPECT_EQ(failure.path, "executors[1]");
}

TEST(JsonParse, ACodeIsReadByNameOrNumberAlsoOneThatNoListHolds) {
  EXPECT_EQ(json::parse<Term>(R"({"kind":"TERM_KIND_YEAR"})").kind, TermKind::year);
  EXPECT_EQ(json::parse<Term>(R"({"kind":5})").kind, TermKind::year);
  EXPECT_EQ(json::parse<Term>(R"({"kind":-77})").kind, static_cast<TermKind>(-77));
  EXPECT_EQ(code_of<Term>(R"({"kind":"TERM_KIND_ETERNITY"})"), Errc::json_enum);
  EXPECT_EQ(code_of<Term>(R"({"kind":"term_kind_year"})"), Errc::json_enum);
  EXPECT_EQ(code_of<Term>(R"({"kind":2147483648})"), Errc::json_range);
  EXPECT_EQ(code_of<Term>(R"({"kind":true})"), Errc::json_type);
}

TEST(JsonParse, AnIntegerMayBeQuotedAndMayHaveAnExponent) {
  const auto digits = [](std::string_view value) {
    return json::parse<Decimal>(R"({"digits":)" + std::string(value) + "}").digits;
  };
  EXPECT_EQ(digits("12"), 12);
  EXPECT_EQ(digits(R"("12")"), 12);
  EXPECT_EQ(digits("1.2e1"), 12);
  EXPECT_EQ(digits("-0"), 0);
  EXPECT_EQ(digits(R"("-9223372036854775808")"), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(digits("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
}

TEST(JsonParse, AnIntegerThatTheFieldCannotHoldIsRefused) {
  for (const auto* value : {"4294967296",
                            "-1",
                            "1.5",
                            "1e10",
                            "1e400",
                            "123456789012345678901234567890",
                            R"("4294967296")"}) {
    EXPECT_EQ(code_of<Decimal>(R"({"places":)" + std::string(value) + "}"), Errc::json_range)
        << value;
  }
  EXPECT_EQ(code_of<Decimal>(R"({"digits":9223372036854775808})"), Errc::json_range);
  EXPECT_EQ(code_of<Decimal>(R"({"digits":9223372036854775808.0})"), Errc::json_range);
}

TEST(JsonParse, TextThatIsNoIntegerIsRefused) {
  for (const auto* value : {R"("")",
                            R"(" 1")",
                            R"("1 ")",
                            R"("+1")",
                            R"("01")",
                            R"("1e3")",
                            R"("0x1")",
                            R"("1.0")",
                            "true",
                            "{}",
                            "[1]"}) {
    EXPECT_EQ(code_of<Decimal>(R"({"places":)" + std::string(value) + "}"), Errc::json_type)
        << value;
  }
}

TEST(JsonParse, ADoubleMayBeQuotedOrNoNumberAtAll) {
  const auto latitude = [](std::string_view value) {
    return json::parse<Address>(R"({"latitude":)" + std::string(value) + "}").latitude.value();
  };
  EXPECT_EQ(latitude("54.6871"), 54.6871);
  EXPECT_EQ(latitude("54"), 54.0);
  EXPECT_EQ(latitude(R"("54.6871")"), 54.6871);
  EXPECT_TRUE(std::signbit(latitude("-0.0")));
  EXPECT_TRUE(std::signbit(latitude("-0")));
  EXPECT_TRUE(std::isnan(latitude(R"("NaN")")));
  EXPECT_EQ(latitude(R"("-Infinity")"), -std::numeric_limits<double>::infinity());
  EXPECT_EQ(code_of<Address>(R"({"latitude":"nan"})"), Errc::json_type);
  EXPECT_EQ(code_of<Address>(R"({"latitude":"1,5"})"), Errc::json_type);
  EXPECT_EQ(code_of<Address>(R"({"latitude":1e400})"), Errc::json_range);
  EXPECT_EQ(code_of<Address>(R"({"latitude":1e-400})"), Errc::json_range);
}

TEST(JsonParse, AMomentMayHaveAnyOffset) {
  const auto seconds = [](std::string_view text) {
    return json::parse<Moment>('"' + std::string(text) + '"').seconds;
  };
  EXPECT_EQ(seconds("2024-03-07T09:30:00Z"), 1709803800);
  EXPECT_EQ(seconds("2024-03-07T11:30:00+02:00"), 1709803800);
  EXPECT_EQ(seconds("2024-03-06T23:45:00-09:45"), 1709803800);
  EXPECT_EQ(json::parse<Moment>(R"("2024-03-07T09:30:00.5Z")").nanos, 500'000'000);
}

TEST(JsonParse, AMomentOfAnotherFormIsRefused) {
  for (const auto* text : {"2024-03-07",
                           "2024-03-07T09:30Z",
                           "2024-03-07T09:30:00",
                           "2024-03-07 09:30:00Z",
                           "2024-03-07t09:30:00z",
                           "2024-02-30T09:30:00Z",
                           "2024-03-07T24:00:00Z",
                           "2024-03-07T09:30:60Z",
                           "2024-03-07T09:30:00.Z",
                           "2024-03-07T09:30:00.1234567890Z",
                           "2024-03-07T09:30:00+24:00",
                           "2024-03-07T09:30:00+2:00",
                           "2024-03-07T09:30:00Zx",
                           "0001-01-01T00:00:00+01:00",
                           "9999-12-31T23:59:59-01:00",
                           "0000-01-01T00:00:00Z",
                           ""}) {
    EXPECT_EQ(code_of<Header>(R"({"created":")" + std::string(text) + R"("})"), Errc::json_moment)
        << text;
  }
  EXPECT_EQ(code_of<Header>(R"({"created":0})"), Errc::json_type);
  EXPECT_EQ(code_of<Header>(R"({"created":{"seconds":0}})"), Errc::json_type);
}

TEST(JsonParse, ADateMustExist) {
  EXPECT_EQ(json::parse<Period>(R"({"start":""})"), Period{});
  EXPECT_EQ(code_of<Period>(R"({"start":"2023-02-29"})"), Errc::json_date);
  EXPECT_EQ(code_of<Period>(R"({"start":"2023-2-1"})"), Errc::json_date);
  EXPECT_EQ(code_of<Period>(R"({"start":20230201})"), Errc::json_type);
}

TEST(JsonParse, AnIdHasAtMost64Bytes) {
  EXPECT_EQ(json::parse<Measure>(R"({"id":")" + std::string(64, 'x') + R"("})").id.value.size(),
            64U);
  EXPECT_EQ(code_of<Measure>(R"({"id":")" + std::string(65, 'x') + R"("})"), Errc::json_id);
}

TEST(JsonParse, ANameGivenTwiceIsRefusedInEitherForm) {
  for (const auto* text : {R"({"id":"a","id":"a"})",
                           R"({"id":null,"id":"a"})",
                           R"({"childId":"a","child_id":"a"})",
                           R"({"executors":[],"executors":[]})",
                           R"({"term":{},"term":{}})"}) {
    EXPECT_EQ(code_of<Measure>(text), Errc::json_duplicate) << text;
  }
}

TEST(JsonParse, TwoAlternativesOfOneChoiceAreRefused) {
  const Failure failure = failure_of<Measure>(R"({"term":{"hours":1,"individual":""}})");
  EXPECT_EQ(failure.code, Errc::json_oneof);
  EXPECT_EQ(failure.path, "term.individual");
}

TEST(JsonParse, AnAlternativeWithItsDefaultValueIsChosen) {
  EXPECT_EQ(std::get<std::uint32_t>(json::parse<MeasureTerm>(R"({"hours":0})").length), 0U);
}

TEST(JsonParse, AnUnknownNameIsRefused) {
  const Failure failure = failure_of<Measure>(R"({"executors":[{"period":{},"iban":"x"}]})");
  EXPECT_EQ(failure.code, Errc::json_unknown_name);
  EXPECT_EQ(failure.path, "executors[0]");
  EXPECT_EQ(failure.offset, 27U);
}

TEST(JsonParse, UnknownNamesCanBeSkippedAndAreCounted) {
  std::uint64_t ignored = 0;
  const json::ParseOptions options{.ignore_unknown = true, .ignored_names = &ignored};
  const Measure measure = json::parse<Measure>(
      R"({"a":1,"b":null,"id":"m-1","c":{"id":[{"x":{}}],"y":"z"},"d":[[],{}],"kindText":"t"})",
      options);
  EXPECT_EQ(measure.id.value, "m-1");
  EXPECT_EQ(measure.kind_text, "t");
  EXPECT_EQ(ignored, 4U) << "a name inside a skipped value counts with it";
}

TEST(JsonParse, AValueOfTheWrongKindIsRefused) {
  for (const auto* text : {R"({"id":1})",
                           R"({"id":{}})",
                           R"({"id":["a"]})",
                           R"({"term":[]})",
                           R"({"term":"x"})",
                           R"({"executors":{}})",
                           R"({"executors":"x"})",
                           R"({"executors":[[]]})",
                           R"({"executors":["x"]})",
                           R"([])",
                           R"("x")",
                           R"(1)",
                           R"(null)"}) {
    EXPECT_EQ(code_of<Measure>(text), Errc::json_type) << text;
  }
}

TEST(JsonParse, WhatIsNoJsonIsRefused) {
  for (const auto* text : {"",
                           " ",
                           "{",
                           "{]",
                           R"({"id")",
                           R"({"id":)",
                           R"({"id":"m)",
                           R"({"id":"m",})",
                           R"({id:"m"})",
                           R"({'id':'m'})",
                           R"({"id":"m"} {})",
                           R"({"id":"m"}x)",
                           R"({"id":"\x"})",
                           R"({"id":"\ud800"})",
                           "{\"id\":\"\n\"}",
                           R"({"hoursDone":01})",
                           R"({"hoursDone":+1})",
                           R"({"hoursDone":.5})",
                           R"({"hoursDone":NaN})",
                           R"({"hoursDone":nul})",
                           R"({"id":"m" /* remark */})"}) {
    EXPECT_EQ(code_of<Measure>(text), Errc::json_syntax) << text;
  }
}

TEST(JsonParse, AZeroByteEndsNothing) {
  using std::string_literals::operator""s;
  EXPECT_EQ(failure_of<Measure>("{}\0"s).offset, 2U);
  for (const auto& text : {"{}\0"s, "{}\n\0{"s, "\0{}"s, "{\0}"s, "{\"id\":\"\0\"}"s}) {
    EXPECT_EQ(code_of<Measure>(text), Errc::json_syntax);
  }
}

TEST(JsonParse, TextThatIsNoUtf8IsRefusedAtItsFirstBadByte) {
  const Failure failure = failure_of<Measure>("{\"kindText\":\"\xc4\x85\xc4\"}");
  EXPECT_EQ(failure.code, Errc::json_utf8);
  EXPECT_EQ(failure.path, "kind_text");
  EXPECT_EQ(failure.offset, 15U);
  EXPECT_EQ(code_of<Measure>("{\"id\":\"\xed\xa0\x80\"}"), Errc::json_utf8) << "a surrogate";
  EXPECT_EQ(code_of<Measure>("{\"id\":\"\xc0\x80\"}"), Errc::json_utf8) << "an overlong form";
  EXPECT_EQ(code_of<Measure>("\xff{}"), Errc::json_utf8);
}

TEST(JsonParse, EscapesAreUnderstood) {
  EXPECT_EQ(
      json::parse<Measure>(R"({"kindText":"\u017d\"\\\/\b\f\n\r\t\ud834\udd1e\u0000"})").kind_text,
      std::string("Ž\"\\/\b\f\n\r\t𝄞\0", 15));
  EXPECT_EQ(json::parse<Measure>(R"({"\u0069d":"m-1"})").id.value, "m-1");
}

TEST(JsonParse, NestingIsLimitedAlsoInsideSkippedValues) {
  const auto nested = [](int levels) {
    return R"({"x":)" + std::string(static_cast<std::size_t>(levels), '[') +
           std::string(static_cast<std::size_t>(levels), ']') + "}";
  };
  const json::ParseOptions options{.ignore_unknown = true};
  EXPECT_EQ(json::parse<Measure>(nested(99), options), Measure{});
  EXPECT_EQ(code_of<Measure>(nested(100), options), Errc::json_depth);
  EXPECT_EQ(code_of<Measure>(nested(1'000'000), options), Errc::json_depth);
  EXPECT_EQ(code_of<Measure>(R"({"executors":[{"period":{}}]})", {.limits = {.depth = 3}}),
            Errc::json_depth);
}

TEST(JsonParse, MemoryIsLimited) {
  std::string many = R"({"measures":[{})";
  for (int i = 0; i < 1000; ++i) many += ",{}";
  many += "]}";
  EXPECT_EQ(json::parse<CaseFile>(many).measures.size(), 1001U);
  EXPECT_EQ(code_of<CaseFile>(many, {.limits = {.memory = 100'000}}), Errc::json_budget);
  const std::string long_text = R"({"kindText":")" + std::string(2000, 'x') + R"("})";
  EXPECT_EQ(code_of<Measure>(long_text, {.limits = {.memory = 1000}}), Errc::json_budget);
}

TEST(JsonParse, AFailureTellsPathLineColumnAndByte) {
  const Failure failure = failure_of<CaseFile>(
      "{\n  \"id\": \"b-1\",\n  \"measures\": [\n    {\"id\": \"ą\"},\n"
      "    {\"term\": {\"period\": {\"period\": {\"start\": \"2023-13-01\"}}}}\n  ]\n}");
  EXPECT_EQ(failure.code, Errc::json_date);
  EXPECT_EQ(failure.path, "measures[1].term.period.period.start");
  EXPECT_EQ(failure.line, 5U);
  EXPECT_EQ(failure.column, 46U);
  EXPECT_EQ(failure.offset, 96U);
}

TEST(JsonParse, ASyntaxFaultHasAPlaceToo) {
  const Failure failure = failure_of<Measure>("{\n  \"id\": \"m-1\"\n  \"kindText\": \"t\"\n}");
  EXPECT_EQ(failure.line, 3U);
  const Failure cut = failure_of<Measure>(R"({"executors":[{"personId":"p)");
  EXPECT_EQ(cut.path, "executors[0].person_id");
  EXPECT_EQ(cut.offset, 28U);
}

TEST(JsonParse, AFailureNeverHoldsAValue) {
  for (const auto* text : {R"({"kindText":"Vardenis Pavardenis)",
                           R"({"imposed":"Vardenis Pavardenis"})",
                           R"({"hoursDone":"Vardenis Pavardenis"})",
                           R"({"Vardenis Pavardenis":1})"}) {
    const Failure failure = failure_of<Measure>(text);
    EXPECT_THAT(failure.message(Language::en), Not(HasSubstr("Vardenis")));
    EXPECT_THAT(failure.message(Language::lt), Not(HasSubstr("Vardenis")));
  }
}

TEST(JsonParse, TheThrowingFormThrowsTheSameFailure) {
  try {
    json::parse<Measure>(R"({"id":1})");
    FAIL() << "was accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), failure_of<Measure>(R"({"id":1})"));
  }
}

}  // namespace
}  // namespace gerove
