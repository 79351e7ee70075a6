// Mappings are read as libprotobuf reads them, and what they name must be there.
#include "gerove/registers/mapping.hpp"

#include <gmock/gmock.h>
#include <google/protobuf/io/tokenizer.h>
#include <google/protobuf/text_format.h>

#include <optional>
#include <string>

#include "gerove/intake/v1/mapping.pb.h"
#include "gerove/registers/sheets.hpp"
#include "gerove/wire/json.hpp"
#include "gerove/wire/protobuf.hpp"
#include "support/random.hpp"

namespace gerove::registers {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view example = R"(
# an office's own register
date_order: DAY_MONTH_YEAR
sheets {
  name: "Potvarkių registras" header_row: 3 record: "act" key: "number" key: "date"
  columns { title: "Reg. Nr." alias: "Nr." field: "act.number" }
  columns { title: "Data" field: "act.date" }
  columns { title: "Turinys" field: "act.subject" values { cell: "minimali" code: "ACT_SUBJECT_MINIMAL_MEASURE" } }
  constants { field: "act.issuer" value: "ACTOR_KIND_MAYOR" }
})";

Failure failure_of(std::string_view text) {
  Mapping mapping;
  const auto failure = try_parse_mapping(text, mapping);
  EXPECT_TRUE(failure) << text;
  EXPECT_EQ(mapping, Mapping{});
  return failure.value_or(Failure{});
}

// What libprotobuf makes of a text, as bytes; nothing if it refuses.
std::optional<std::string> judged(std::string_view text) {
  struct Quiet : google::protobuf::io::ErrorCollector {
    void AddError(int, google::protobuf::io::ColumnNumber, const std::string&) override {}
  } quiet;
  gerove::intake::v1::Mapping proto;
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&quiet);
  if (!parser.ParseFromString(std::string(text), &proto)) return std::nullopt;
  return proto.SerializeAsString();
}

TEST(Mapping, ReadsWhatAnOfficeWrites) {
  const Mapping mapping = parse_mapping(example);
  EXPECT_EQ(mapping.date_order, DateOrder::day_month_year);
  ASSERT_EQ(mapping.sheets.size(), 1U);
  const SheetMapping& sheet = mapping.sheets[0];
  EXPECT_EQ(sheet.name, "Potvarkių registras");
  EXPECT_EQ(sheet.header_row, 3U);
  EXPECT_EQ(sheet.record, "act");
  EXPECT_THAT(sheet.key, ElementsAre("number", "date"));
  ASSERT_EQ(sheet.columns.size(), 3U);
  EXPECT_THAT(sheet.columns[0].alias, ElementsAre("Nr."));
  EXPECT_EQ(sheet.columns[2].values[0].code, "ACT_SUBJECT_MINIMAL_MEASURE");
  EXPECT_EQ(sheet.constants[0].value, "ACTOR_KIND_MAYOR");
}

TEST(Mapping, IsTheSameInJson) {
  const Mapping mapping = parse_mapping(example);
  EXPECT_EQ(parse_mapping(json::print(mapping)), mapping);
  const Failure failure = failure_of("{\n \"sheets\": [{\"name\": 7}]}");
  EXPECT_EQ(failure.code, Errc::intake_mapping);
  EXPECT_EQ(failure.line, 2U);
}

TEST(Mapping, OfTheTemplateIsWhole) {
  const Mapping& mapping = template_mapping();
  ASSERT_EQ(mapping.sheets.size(), sheets().size());
  EXPECT_THAT(
      mapping.sheets[2].key,
      ElementsAre(
          "person.given_names", "person.family_name", "institution_id", "role", "period.start"));
  const std::string text = print_mapping(mapping);
  EXPECT_EQ(parse_mapping(text), mapping);
  EXPECT_EQ(judged(text), wire::encode(mapping));
}

TEST(Mapping, IsWrittenAsLibprotobufWritesIt) {
  Mapping mapping = template_mapping();
  mapping.date_order = DateOrder::month_day_year;
  mapping.sheets[0].name = "\"a'\\\n\r\t\x01\x7f Ąžuolyno";
  mapping.sheets[0].columns[0].ignore = true;
  mapping.sheets[1].columns[0].type = static_cast<ColumnType>(1234);
  gerove::intake::v1::Mapping proto;
  ASSERT_TRUE(proto.ParseFromString(wire::encode(mapping)));
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  ASSERT_TRUE(printer.PrintToString(proto, &text));
  EXPECT_EQ(print_mapping(mapping), text);
}

TEST(Mapping, TellsWhereTheTextIsNone) {
  const Failure failure = failure_of("date_order: DATE_ORDER_DAY_MONTH_YEAR\nsheets { nmae: 'x' }");
  EXPECT_EQ(failure.code, Errc::intake_mapping);
  EXPECT_EQ(failure.path, "sheets[0]");
  EXPECT_EQ(failure.line, 2U);
  EXPECT_EQ(failure.column, 10U);
}

TEST(Mapping, TellsWhichFieldIsNone) {
  const Failure failure =
      failure_of("sheets {\n  record: 'act'\n  columns { title: 'A' field: 'act.numbr' }\n}");
  EXPECT_EQ(failure.code, Errc::intake_mapping);
  EXPECT_EQ(failure.path, "sheets[0].columns[0].field[0]");
  EXPECT_EQ(failure.line, 3U);
  EXPECT_EQ(failure.column, 31U);
  EXPECT_THAT(failure.words.en, HasSubstr("no such field"));
}

TEST(Mapping, RefusesRecordsKeysConstantsAndCodesThatAreNone) {
  for (const std::string_view text : {
           "sheets { record: 'akt' }",
           "sheets { record: 'act.number' }",
           "sheets { record: 'act' key: 'numer' }",
           "sheets { record: 'act' constants { field: 'act.' } }",
           "sheets { record: 'act' columns { field: 'act.subject' values { code: 'NO' } } }",
           "sheets { record: 'act' columns { field: 'act.number' values { code: 'NO' } } }",
           "sheets { record: 'act' columns { field: 'act.child_ids' } }",
           "sheets { record: 'act' columns { field: 'act.number[]' } }",
           "sheets { record: 'act' columns { field: 'case_file.events[code=NO].date' } }",
           "sheets { record: 'act' columns { field: 'case_file.events[date=X].date' } }",
           "sheets { record: 'act' columns { field: 'act.number.x' } }",
           "sheets { }",
       }) {
    EXPECT_EQ(failure_of(text).code, Errc::intake_mapping) << text;
  }
}

TEST(Mapping, TakesFieldsOfElementsByTheirCode) {
  EXPECT_EQ(
      parse_mapping("sheets { record: 'case_file' columns { field: "
                    "'case_file.procedures[].opinions[issuer.kind=ACTOR_KIND_CHILD].date' } }")
          .sheets.size(),
      1U);
}

TEST(Mapping, IgnoredColumnsNeedNoField) {
  EXPECT_TRUE(parse_mapping("sheets { record: 'act' columns { title: 'A' ignore: true } }")
                  .sheets[0]
                  .columns[0]
                  .ignore);
}

TEST(Mapping, RefusesATextBeyondAllBounds) {
  EXPECT_EQ(failure_of(std::string((std::size_t{4} << 20U) + 1, ' ')).code, Errc::intake_size);
}

// Each text is taken or refused as libprotobuf does, and means the same.
void compare_with_libprotobuf(std::string_view text) {
  Mapping mapping;
  const auto failure = try_parse_mapping(text, mapping);
  if (failure && !failure->words.en.empty()) return;  // it names what is not there
  auto proto = judged(text);
  Mapping of_proto;
  // It takes any bytes for text.
  if (proto && wire::try_decode(*proto, of_proto)) proto.reset();
  EXPECT_EQ(!failure.has_value(), proto.has_value()) << text;
  if (!failure && proto) {
    EXPECT_EQ(wire::encode(mapping), *proto) << text;
  }
}

TEST(Mapping, ReadsFormsAsLibprotobufDoes) {
  for (const std::string_view text : {
           "",
           "# nothing",
           "date_order: 1",
           "date_order: 0x2;",
           "date_order: 02,",
           "date_order: 08",
           "date_order: -1",
           "date_order: 77",
           "date_order: 2147483648",
           "date_order: -2147483648",
           "date_order: 1.0",
           "date_order: 1a",
           "date_order: DATE_ORDER_DAY_MONTH_YEAR date_order: DATE_ORDER_DAY_MONTH_YEAR",
           "date_order DATE_ORDER_DAY_MONTH_YEAR",
           "date_order: NO_SUCH",
           "sheets { record: \"act\" }",
           "sheets: { record: \"act\" }",
           "sheets < record: \"act\" >",
           "sheets { record: \"act\" >",
           "sheets [ { record: 'act' }, { record: 'child' } ]",
           "sheets: [ { record: 'act' } { record: 'child' } ]",
           "sheets: []",
           "sheets { record: 'ac' 't' }",
           "sheets { record: 'ac' # comment\n \"t\" }",
           "sheets { record: 'act' name: '\\303\\204 \\x41\\u0105\\U0001F600\\?\\\"' }",
           "sheets { record: 'act' name: '\\ud83d\\ude00' }",
           "sheets { record: 'act' name: '\\q' }",
           "sheets { record: 'act' name: 'line\nbreak' }",
           "sheets { record: 'act' name: 'open }",
           "sheets { record: 'act' header_row: 4294967295 }",
           "sheets { record: 'act' header_row: 4294967296 }",
           "sheets { record: 'act' header_row: -1 }",
           "sheets { record: 'act' key: ['number', 'date'] key: 'title' }",
           "sheets { record: 'act' key: ['number' }",
           "sheets { record: 'act' titles_in_rows: t columns { ignore: True } }",
           "sheets { record: 'act' titles_in_rows: 1 columns { ignore: 0 } }",
           "sheets { record: 'act' titles_in_rows: 2 }",
           "sheets { record: 'act' titles_in_rows: yes }",
           "sheets { record: 'act' name: x }",
           "sheets { record: 'act', name: 'a'; }",
           "sheets { record: 'act',, }",
           "sheets { record: 'act' } }",
           "[gerove.x] { }",
       }) {
    compare_with_libprotobuf(text);
  }
}

TEST(Mapping, ReadsDamagedTextsAsLibprotobufDoes) {
  const std::string whole = print_mapping(parse_mapping(example));
  test::Random random(7);
  for (int i = 0; i < 3000; ++i) {
    std::string text = whole;
    for (std::uint32_t change = 0; change <= random.below(3); ++change) {
      const std::size_t place = random.below(static_cast<std::uint32_t>(text.size()));
      constexpr std::string_view marks = "{}<>[]:;,'\"\\#0aA \n.-";
      text[place] = marks[random.below(static_cast<std::uint32_t>(marks.size()))];
    }
    if (text.find('{') != 0) compare_with_libprotobuf(text);
  }
}

}  // namespace
}  // namespace gerove::registers
